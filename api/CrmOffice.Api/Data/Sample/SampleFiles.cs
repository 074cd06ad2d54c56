using CrmOffice.Api.Model;

namespace CrmOffice.Api.Data.Sample;

/// <summary>Files kept with customers: letters that were written, price lists, saved attachments.</summary>
internal static class SampleFiles
{
    private static readonly (FileDocumentKind Kind, string Name)[] Files =
    [
        (FileDocumentKind.Spreadsheet, "Sonderpreise {0}.xlsx"),
        (FileDocumentKind.Spreadsheet, "Kalkulation Geschenkkörbe {0}.xlsx"),
        (FileDocumentKind.Attachment, "Gewerbeberechtigung.pdf"),
        (FileDocumentKind.Attachment, "Speisekarte {0}.pdf"),
        (FileDocumentKind.Attachment, "Foto Reklamation {0}.jpg"),
        (FileDocumentKind.Drawing, "Grundriss Küche und Anlieferung.dwg"),
        (FileDocumentKind.Other, "Verkostung {0}.pptx"),
    ];

    public static void Add(SampleWorld world)
    {
        var letterType = world.Db.InteractionTypes.Local.Single(type => type.Key == "letter").Id;
        var customers = world.Customers.ToDictionary(c => c.Id);
        foreach (var letter in world.Db.Interactions.Local.Where(i => i.InteractionTypeId == letterType && customers.ContainsKey(i.PartyId)).ToList())
        {
            var random = SampleRandom.For("letter", $"{letter.PartyId}/{letter.OccurredAt.ToUnixTimeSeconds()}");
            world.Db.Add(new FileDocument(letter.PartyId, FileDocumentKind.Letter, $"{letter.Topics}.docx", letter.OccurredAt, letter.EmployeeId)
            {
                Size = random.Between(18_000, 64_000),
            });
        }

        foreach (var customer in world.Customers)
        {
            var random = customer.Random("files");
            var first = world.Calendar.KnownSince(customer.Customer);
            foreach (var (kind, name) in random.PickSome(Files, customer.BySize(random.Between(0, 1), random.Between(0, 2), random.Between(1, 3))))
            {
                var date = SampleCalendar.Between(first, world.Calendar.Yesterday, random);
                var fileName = name.Replace("{0}", $"{date.Year}", StringComparison.Ordinal);
                world.Db.Add(new FileDocument(customer.Id, kind, fileName, SampleCalendar.During(date, random), customer.Manager.Id)
                {
                    Size = random.Between(40_000, 2_400_000),
                });
            }
        }
    }
}
