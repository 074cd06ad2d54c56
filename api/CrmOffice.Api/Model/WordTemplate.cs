namespace CrmOffice.Api.Model;

/// <summary>What a template is for; the pane proposes by it.</summary>
public enum LetterPurpose
{
    BusinessLetter,
    OfferCoverLetter,
    ThankYou,
    CallbackAppointment,
    LostCustomer,
    ComplaintAnswer,
    Labels,
    Other,
}
