using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CrmOffice.Benchmarks;

/// <summary>
/// Six years of everything that the history shows, in the order in which it happened, so that one customer's rows lie far
/// apart, as they do in life. Few customers have much and many have little; the last one has 100,000 entries.
/// </summary>
internal static class BenchmarkHistory
{
    public const int EntriesPerCustomer = 10;

    public const int EntriesOfTheLast = 100_000;

    private const long Start = 1_577_836_800_000; // 2020-01-01
    private const long Span = 213_000_000_000; // until the autumn of 2026

    /// <summary>What a table gets of each hundred entries, and from what: @k customer, @i running number, @t time, @u a number from 0 to 1.</summary>
    private static readonly (int Percent, string Table, string Columns, string Values)[] Tables =
    [
        (30, "Interactions",
            "PartyId, ContactPersonId, EmployeeId, OccurredAt, InteractionTypeId, Direction, Topics, Details, CountsAsContact, Version",
            "party, person, employee, t, 1 + i % 7, 'Incoming', 'Preise und Liefertermin ' || i, 'Hat nach der neuen Liste gefragt, Angebot folgt.', 1, 1"),
        (25, "EmailMessages",
            "InternetMessageId, Direction, FromAddress, \"To\", Cc, Subject, SentAt, Preview, AttachmentNames",
            "tag || i || '@mail.example', CASE i % 2 WHEN 0 THEN 'Incoming' ELSE 'Outgoing' END, 'office@kunde.example', 'verkauf@firma.example', '', 'Re: Bestellung ' || i, t, 'Guten Tag, anbei wie besprochen unsere Bestellung für die kommende Woche.', ''"),
        (30, "SalesDocuments",
            "Type, Number, Date, OccurredAt, CustomerId, ContactPersonId, SalespersonId, Status, IsPointOfSale, NetTotal, VatTotal, GrossTotal, CreditedNet, RevenueNet, KnownMargin, HasUnknownCost, HasKnownCost, CountsAsPurchase, Version",
            "type, tag || i, date(t / 1000, 'unixepoch'), t, party, person, employee, CASE type WHEN 'Invoice' THEN 'Posted' WHEN 'CreditNote' THEN 'Posted' WHEN 'Quote' THEN CASE i % 8 WHEN 1 THEN 'Sent' ELSE 'Accepted' END ELSE 'Confirmed' END, 0, net, net / 5, net + net / 5, 0, CASE type WHEN 'Invoice' THEN net WHEN 'CreditNote' THEN -net ELSE 0 END, net / 4, 0, type IN ('Invoice', 'CreditNote'), type = 'Invoice', 1"),
        (5, "SalesAppointments",
            "SalespersonId, Kind, Subject, Start, \"End\", Location, PartyId, ContactPersonId, Status",
            "employee, 'Sales', 'Verkostung ' || i, t, t + 3600000, 'beim Kunden', party, person, 'Held'"),
        (4, "CustomerEvents",
            "CustomerId, OccurredAt, Kind, Text, EmployeeId, IsAutomatic",
            "party, t, 'Promise', 'Hat die Abnahme von zwölf Kisten zugesagt.', employee, 0"),
        (2, "QualityIssues",
            "Number, Kind, CustomerId, ReportedAt, ReportedById, Description, Status",
            "tag || i, 'Complaint', party, t, employee, 'Verpackung beschädigt', CASE i % 10 WHEN 0 THEN 'Recorded' ELSE 'Closed' END"),
        (4, "FileDocuments",
            "PartyId, Kind, FileName, CreatedAt, AuthorId",
            "party, 'Letter', 'Angebot ' || i || '.docx', t, employee"),
    ];

    public static void Write(SqliteConnection connection, int customers)
    {
        var entries = customers * (long)EntriesPerCustomer;

        // The square of an even distribution: a tenth of the customers has a third of the entries.
        Fill(connection, entries, $"CAST({customers - 1} * u * u AS INTEGER)", "R-");
        Fill(connection, EntriesOfTheLast, $"{customers - 1}", "S-");
    }

    private static void Fill(SqliteConnection connection, long entries, string customer, string tag)
    {
        foreach (var (percent, table, columns, values) in Tables)
        {
            Insert(connection, entries * percent / 100, customer, tag, table, columns, values);
        }

        // Every mail has one link; its row was written just now.
        Insert(connection, entries * 25 / 100, customer, tag, "EmailLinks",
            "EmailMessageId, PartyId, ContactPersonId, SentAt, Reason, IsRemoved",
            $"(SELECT MAX(Id) FROM EmailMessages) - {entries * 25 / 100} + i, party, person, t, 'ContactPersonAddress', 0");
    }

    private static void Insert(SqliteConnection connection, long rows, string customer, string tag, string table, string columns, string values)
    {
        using var command = connection.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = string.Create(CultureInfo.InvariantCulture,
            $"""
            WITH RECURSIVE
                numbers(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < {rows}),
                scattered AS (SELECT i, ((i * 2654435761) % 4294967296) / 4294967296.0 AS u FROM numbers),
                placed AS (SELECT i, u, {customer} AS k, {Start} + i * ({Span} / {rows + 1}) AS t FROM scattered),
                facts AS (
                    SELECT i, t, '{tag}' AS tag, {BenchmarkParties.Employees + 1} + k AS party, 1 + k + k / 2 AS person,
                        1 + (i * 7) % {BenchmarkParties.Employees} AS employee, 500000 + (i * 7919) % 40000000 AS net,
                        CASE WHEN i % 30 < 12 THEN 'Invoice' WHEN i % 30 < 20 THEN 'Quote' WHEN i % 30 < 26 THEN 'SalesOrder'
                            WHEN i % 30 < 29 THEN 'DeliveryNote' ELSE 'CreditNote' END AS type
                    FROM placed)
            INSERT INTO "{table}" ({columns}) SELECT {values} FROM facts
            """);
        command.ExecuteNonQuery();
    }
}
