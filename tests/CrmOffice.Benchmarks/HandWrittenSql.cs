namespace CrmOffice.Benchmarks;

internal static class HandWrittenSql
{
    public const string Matches =
        """
        SELECT a.PartyId, p.Type, p.Number, p.Name, p.City, p.IsActive, a.ContactPersonId, c.FirstName, c.LastName, c.Role, c.IsActive,
            a.Origin, p.LastContactAt
        FROM PartyEmailAddresses a JOIN Parties p ON p.Id = a.PartyId LEFT JOIN ContactPersons c ON c.Id = a.ContactPersonId
        WHERE a.Address = @0
            AND (p.Type <> 'Lead' OR NOT EXISTS (SELECT 1 FROM Leads l WHERE l.Id = a.PartyId AND l.Status = 'Converted'))
        """;

    public const string Party =
        """
        SELECT p.Id, p.Type, p.Number, p.Name, p.NameAddition, p.Street, p.PostalCode, p.City, p.Country, p.Phone, p.Mobile, p.Email,
            p.Website, p.IsActive, m.Name, p.LastContactAt, p.ContactCount, p.OptOutPost, p.OptOutEmail, p.OptOutPhone, p.Version, p.CallbackAt,
            (SELECT COUNT(*) FROM SalesDocuments d WHERE d.CustomerId = p.Id AND d.Type = 'Quote' AND d.Status = 'Sent'),
            (SELECT SUM(d.NetTotal) FROM SalesDocuments d WHERE d.CustomerId = p.Id AND d.Type = 'Quote' AND d.Status = 'Sent'),
            (SELECT COUNT(*) FROM QualityIssues q WHERE q.CustomerId = p.Id AND q.Status = 'Recorded'),
            (SELECT COUNT(*) FROM TaskItems t WHERE t.PartyId = p.Id AND t.Status = 'Open')
        FROM Parties p LEFT JOIN Parties m ON m.Id = p.AccountManagerId WHERE p.Id = @0
        """;

    public const string Persons =
        """
        SELECT Id, Salutation, Title, FirstName, LastName, Role, Phone, Mobile, Email, IsPrimary, IsActive
        FROM ContactPersons WHERE OwnerId = @0 ORDER BY IsActive DESC, IsPrimary DESC, LastName, Id
        """;

    public const string Years =
        """
        SELECT CAST(strftime('%Y', Date) AS INTEGER) AS Year, SUM(RevenueNet), SUM(CountsAsPurchase),
            MAX(CASE WHEN CountsAsPurchase THEN Date END), SUM(KnownMargin), SUM(HasUnknownCost), SUM(HasKnownCost)
        FROM SalesDocuments WHERE CustomerId = @0 AND (CountsAsPurchase OR RevenueNet <> 0) GROUP BY 1
        """;

    public const string Exists = "SELECT EXISTS (SELECT 1 FROM Parties WHERE Id = @0 AND Type = 'Customer')";

    public const string Counts = "SELECT Kind, Count FROM HistoryCounts WHERE PartyId = @0";

    public const string WithWords = "SELECT rowid FROM PartySearchIndex WHERE PartySearchIndex MATCH @0 ORDER BY rowid LIMIT @1";

    public const string WithBeginning =
        $"""
        SELECT {Candidate} FROM PartySearchEntries e JOIN Parties p ON p.Id = e.PartyId
        WHERE e.Name >= @0 AND e.Name < @1 ORDER BY e.Name LIMIT @2
        """;

    public const string Owners = "SELECT PartyId, ContactPersonId FROM PartyEmailAddresses WHERE Address = @0";

    public const string Entries =
        $"SELECT {Candidate} FROM PartySearchEntries e JOIN Parties p ON p.Id = e.PartyId WHERE e.PartyId IN (SELECT value FROM json_each(@0))";

    public const string PersonsOf =
        "SELECT Id, OwnerId, FirstName, LastName, IsActive FROM ContactPersons WHERE OwnerId IN (SELECT value FROM json_each(@0))";

    public const string CallSuggestions =
        $"""
        SELECT p.Id, p.Type, p.Number, p.Name, p.City, p.LastContactAt, p.ContactOverdueFrom, p.ContactFrequencyDays, p.ContactCount, p.Version,
            COALESCE(p.Phone, p.Mobile, (SELECT COALESCE(c.Phone, c.Mobile) FROM ContactPersons c WHERE c.OwnerId = p.Id AND c.IsPrimary AND c.IsActive)),
            (SELECT m.Name FROM Parties m WHERE m.Id = p.AccountManagerId)
        {Overdue} ORDER BY p.ContactOverdueFrom, length(p.Number), p.Number LIMIT 50
        """;

    public const string CallSuggestionCount = $"SELECT COUNT(*) {Overdue}";

    private const string Overdue =
        """
        FROM Parties p WHERE p.ContactOverdueFrom <= @1 AND p.IsActive AND NOT p.OptOutPhone AND (p.CallbackAt IS NULL OR p.CallbackAt < @2)
            AND (p.AccountManagerId IS NULL OR p.AccountManagerId = @0)
            AND (p.Type = 'Customer' OR (p.Type = 'Lead' AND NOT EXISTS (SELECT 1 FROM Leads l WHERE l.Id = p.Id AND l.Status <> 'Open')))
        """;

    private const string Candidate = "e.PartyId, e.Type, p.Number, p.Name, e.Name, p.City, COALESCE(p.Phone, p.Mobile), p.Email, e.IsActive";

    private const string HistoryColumns =
        """
        SELECT h.*, c.FirstName, c.LastName, m.FirstName, m.LastName FROM (
            SELECT Kind, Rank, Id, OccurredAt, Subtype, Direction, Subject, Detail, ContactPersonId, EmployeeId, Amount, Status
            FROM HistoryEntries WHERE PartyId = @0
        """;

    private const string HistoryNames =
        """
        ) AS h LEFT JOIN ContactPersons c ON c.Id = h.ContactPersonId LEFT JOIN Parties m ON m.Id = h.EmployeeId
        ORDER BY h.OccurredAt DESC, h.Id DESC, h.Rank
        """;

    public const string History = $"{HistoryColumns} ORDER BY OccurredAt DESC, Id DESC, Rank LIMIT @1 {HistoryNames}";

    public const string HistoryBefore = $"{HistoryColumns} AND OccurredAt < @1 ORDER BY OccurredAt DESC, Id DESC, Rank LIMIT @2 {HistoryNames}";

    public const string HistoryOfKind =
        $"{HistoryColumns} AND Kind = @1 AND OccurredAt < @2 ORDER BY OccurredAt DESC, Id DESC, Rank LIMIT @3 {HistoryNames}";
}
