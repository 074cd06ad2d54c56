using CrmOffice.Api.Model;

namespace CrmOffice.Api.Features.Letters.Fields;

/// <summary>All that the fields of one letter are made from.</summary>
internal sealed record LetterData
{
    public required LetterLanguage Language { get; init; }
    public required DateOnly Today { get; init; }
    public required Recipient Recipient { get; init; }
    public required Sender Sender { get; init; }
    public LetterDocument? Document { get; init; }
    public LetterIssue? Issue { get; init; }
}

/// <summary>The party that a letter goes to, and the person there.</summary>
internal sealed record Recipient
{
    public required int PartyId { get; init; }
    public required PartyType Type { get; init; }
    public required string Number { get; init; }
    public required PartyKind Kind { get; init; }
    public required string Name { get; init; }
    public string? CompanyName { get; init; }
    public string? FirstName { get; init; }
    public string? LastName { get; init; }
    public string? NameAddition { get; init; }
    public PostalAddress Address { get; init; } = PostalAddress.Empty;
    public string? Phone { get; init; }
    public string? Mobile { get; init; }
    public string? Email { get; init; }
    public string? VatId { get; init; }
    public string? AccountManager { get; init; }
    public DateTimeOffset? CallbackAt { get; init; }
    public DateTimeOffset? LastContactAt { get; init; }
    public RecipientPerson? Person { get; init; }
    public DateOnly? LastPurchaseOn { get; init; }
    public DateTimeOffset? AppointmentAt { get; init; }
    public string? AppointmentLocation { get; init; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<LetterPurchase> Purchases { get; init; } = [];

    /// <summary>Who is addressed: the person there, or the party itself when it is one.</summary>
    public Addressee? Addressee =>
        Person is { } person ? person.Addressee
        : Kind == PartyKind.Person && LastName is not null ? new(Salutation.None, null, FirstName, LastName)
        : null;
}

internal sealed record RecipientPerson(
    int Id, int OwnerId, Salutation Salutation, string? Title, string? FirstName, string LastName, string? Role, string? Phone, string? Mobile, string? Email, bool IsPrimary)
{
    public Addressee Addressee => new(Salutation, Title, FirstName, LastName);
}

internal sealed record LetterPurchase(int CustomerId, string InvoiceNumber, DateOnly InvoiceDate, decimal Net);

internal sealed record LetterDocument(
    SalesDocumentType Type,
    string Number,
    DateOnly Date,
    DateOnly? ValidUntil,
    decimal NetTotal,
    decimal VatTotal,
    decimal GrossTotal,
    string? HeaderText,
    string? FooterText,
    IReadOnlyList<LetterLine> Lines);

internal sealed record LetterLine(
    int Position, string? ArticleNumber, string Description, decimal Quantity, string? Unit, decimal UnitPrice, decimal DiscountPercent, decimal NetAmount);

internal sealed record LetterIssue(string Number, DateTimeOffset ReportedAt, string Description);

/// <summary>The company, and the employee who writes.</summary>
internal sealed record Sender
{
    public required CompanyProfile Company { get; init; }
    public required string Name { get; init; }
    public string? Role { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
}
