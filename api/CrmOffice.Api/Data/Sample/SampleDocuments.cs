using CrmOffice.Api.Model;
using CsvHelper;

namespace CrmOffice.Api.Data.Sample;

/// <summary>Writes the sales documents of all customers in the order of their dates.</summary>
internal static partial class SampleDocuments
{
    private static readonly ILookup<SalesDocumentType, TextRow> Texts =
        SampleList.Read<TextRow>("document-texts").ToLookup(row => row.Type);

    public static async Task AddAsync(SampleWorld world, CancellationToken cancellation)
    {
        var drafts = world.Customers
            .SelectMany(customer => SampleDeals.Of(customer, world.Calendar).Concat(SampleQuotes.Of(customer, world)))
            .OrderBy(draft => draft.Date)
            .ThenBy(draft => draft.Type)
            .ToList();
        var counters = new Dictionary<(SalesDocumentType, int), int>();
        foreach (var draft in drafts)
        {
            var counter = counters.GetValueOrDefault((draft.Type, draft.Date.Year)) + 1;
            counters[(draft.Type, draft.Date.Year)] = counter;
            draft.Document = Write(draft, $"{Prefix(draft.Type)}-{draft.Date.Year}-{counter:0000}", world);
        }

        // Cancelling comes last, because it takes place after documents that were written later.
        foreach (var draft in drafts.Where(d => d.CancelledOn is not null))
        {
            draft.Document!.Cancel(SampleCalendar.At(draft.CancelledOn!.Value, 11));
        }

        world.Documents.AddRange(drafts.Select(d => d.Document!));


        // One type after the other: a document is saved after the one it was made from, and nothing is left to sort.
        foreach (var documents in world.Documents.GroupBy(d => d.Type).OrderBy(type => type.Key))
        {
            world.Db.AddRange(documents);
            await world.Db.SaveChangesAsync(cancellation);
        }
    }

    private static SalesDocument Write(DocumentDraft draft, string number, SampleWorld world)
    {
        var customer = draft.Customer;
        var random = SampleRandom.For("document", number);
        var text = random.Pick(TextsFor(draft));
        var document = new SalesDocument(draft.Type, number, draft.Date, customer.Id)
        {
            ContactPersonId = customer.AnyPerson(random)?.Id,
            SalespersonId = SalespersonAt(draft.Date, customer, world).Id,
            Predecessor = draft.Predecessor?.Document,
            HeaderText = draft.HeaderText ?? text.Header,
            FooterText = VatNote(draft) ?? text.Footer,
            Terms = draft.Type == SalesDocumentType.DeliveryNote ? null : TermsOf(customer.Customer),
            ValidUntil = draft.ValidUntil,
        };
        document.WriteLines(draft.Lines.Select((line, index) => line.ToLineItem(index + 1)));
        if (draft.Status == SalesDocumentStatus.Posted)
        {
            document.Post(SampleCalendar.At(draft.Date, 16));
        }
        else
        {
            document.Become(draft.Status);
        }

        return document;
    }

    private static List<TextRow> TextsFor(DocumentDraft draft)
    {
        var texts = Texts[draft.Type].Where(row => row.Months.Contains(draft.Date.Month)).ToList();
        return texts.Count > 0 ? texts : Texts[draft.Type].ToList();
    }

    /// <summary>Georg Stadler served the west until he retired two years ago.</summary>
    private static Employee SalespersonAt(DateOnly date, SampleCustomer customer, SampleWorld world) =>
        customer.Manager.LastName == "Steininger" && date < world.Calendar.Today.AddYears(-2)
            ? world.EmployeeNamed("Stadler")
            : customer.Manager;

    private static string? VatNote(DocumentDraft draft) => (draft.Type, draft.Customer.Row.Country) switch
    {
        (SalesDocumentType.Invoice or SalesDocumentType.CreditNote, "DE") => "Steuerfreie innergemeinschaftliche Lieferung.",
        (SalesDocumentType.Invoice or SalesDocumentType.CreditNote, "CH") => "Steuerfreie Ausfuhrlieferung.",
        _ => null,
    };

    private static string TermsOf(Customer customer) =>
        customer.CashDiscountTerms is null ? customer.PaymentTerms! : $"{customer.PaymentTerms}, {customer.CashDiscountTerms}";

    private static string Prefix(SalesDocumentType type) => type switch
    {
        SalesDocumentType.Quote => "AN",
        SalesDocumentType.SalesOrder => "AU",
        SalesDocumentType.DeliveryNote => "LS",
        SalesDocumentType.Invoice => "R",
        _ => "GS",
    };

    [CsvRecord]
    internal sealed partial record TextRow(SalesDocumentType Type, string Header, string Footer, string? Season)
    {
        public SampleMonths Months { get; } = SampleMonths.Parse(Season);
    }
}
