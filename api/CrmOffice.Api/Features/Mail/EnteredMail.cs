using CrmOffice.Api.Features.Mail.Matching;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared;

namespace CrmOffice.Api.Features.Mail;

/// <summary>What is kept of a mail that is entered: no more than fits, and not its text.</summary>
internal static class EnteredMail
{
    public static EmailMessage Of(
        string key,
        Direction direction,
        MailFacts facts,
        string? fromName,
        string subject,
        DateTimeOffset sentAt,
        string? preview,
        IEnumerable<string> attachmentNames,
        string? itemId) => new()
        {
            InternetMessageId = key,
            Direction = direction,
            FromAddress = Cut(Form(facts.From), FieldLength.Email),
            FromName = fromName is null ? null : Cut(fromName, FieldLength.Name),
            To = Cut(string.Join(';', facts.To.Select(Form)), FieldLength.LongText),
            Cc = Cut(string.Join(';', facts.Cc.Select(Form)), FieldLength.LongText),
            Subject = Cut(subject, FieldLength.Subject),
            SentAt = sentAt,
            Preview = preview is null ? null : Cut(preview, FieldLength.Subject),
            AttachmentNames = Cut(string.Join('\n', attachmentNames), FieldLength.LongText),
            ItemReference = itemId is null ? null : Cut(itemId, FieldLength.Subject),
        };

    private static string Form(string? address) => MailAddress.TryNormalise(address, out var normalised) ? normalised : address ?? "";

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
