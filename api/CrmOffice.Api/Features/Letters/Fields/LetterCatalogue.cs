using CrmOffice.Api.Model;
using CrmOffice.WordMerge;

namespace CrmOffice.Api.Features.Letters.Fields;

/// <summary>Every field that a letter may have, by name; and the values of a letter.</summary>
internal static class LetterCatalogue
{
    public static readonly IReadOnlyList<LetterField<LetterData>> Fields = [.. RecipientFields.All, .. DocumentFields.All, .. SenderFields.All];

    public static readonly IReadOnlyList<LetterRegion> Regions = [DocumentFields.Lines, RecipientFields.Purchases];

    /// <summary>The groups in the order in which the pane shows them.</summary>
    public static readonly IReadOnlyList<(string Key, string German, string English)> Groups =
    [
        (RecipientFields.Group, "Empfänger", "Recipient"),
        (SenderFields.LetterGroup, "Brief", "Letter"),
        (SenderFields.Group, "Absender", "Sender"),
        (DocumentFields.Group, "Beleg", "Sales document"),
        ("purchases", "Einkäufe", "Purchases"),
        (DocumentFields.IssueGroup, "Reklamation", "Complaint"),
    ];

    private static readonly FieldIndex<LetterField<LetterData>> FieldsByName = new(Fields.Select(f => (f.Names, f)));

    private static readonly FieldIndex<LetterRegion> RegionsByName = new(Regions.Select(r => (r.Names, r)));

    private static readonly Dictionary<LetterRegion, FieldIndex<FieldNames>> RowFields =
        Regions.ToDictionary(r => r, r => new FieldIndex<FieldNames>(r.Fields.Select(f => (f.Names, f.Names))));

    public static LetterField<LetterData>? FindField(string name) => FieldsByName.Find(name);

    public static LetterRegion? FindRegion(string name) => RegionsByName.Find(name);

    /// <summary>The field of that name inside the region; fields of the whole letter are found there too.</summary>
    public static FieldNames? FindInside(LetterRegion region, string name) => RowFields[region].Find(name) ?? FindField(name)?.Names;

    /// <summary>Whether a field of a template is in the catalogue.</summary>
    /// <param name="region">The region that it stands in.</param>
    public static bool Knows(string name, string? region) =>
        region is not null && FindRegion(region) is { } found
            ? FindInside(found, name) is not null || FindRegion(name) is not null
            : FindField(name) is not null || FindRegion(name) is not null;

    /// <summary>The values of a letter under all names of the catalogue. What the letter has no data for is empty.</summary>
    public static MergeRecord RecordOf(LetterData data)
    {
        var record = new MergeRecord();
        foreach (var field in Fields)
        {
            record.Set(field.Names, field.Value(data));
        }

        foreach (var region in Regions)
        {
            record.Set(region.Names, new MergeValue.Rows(region.Rows(data)));
        }

        return record;
    }

    public static MergeRecord Set(this MergeRecord record, FieldNames names, MergeValue? value)
    {
        foreach (var name in names.All)
        {
            record[name] = value;
        }

        return record;
    }
}
