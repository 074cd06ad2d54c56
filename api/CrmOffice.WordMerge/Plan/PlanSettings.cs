namespace CrmOffice.WordMerge.Plan;

/// <summary>What all parts of a template share while they are compiled.</summary>
internal sealed class PlanSettings
{
    private readonly List<TemplateField> fields = [];
    private readonly Dictionary<TemplateField, int> indexes = [];

    public required WordTemplateLimits Limits { get; init; }

    /// <summary>Whether Word drops lines that only empty merge fields leave (settings, w:doNotSuppressBlankLines).</summary>
    public required bool SuppressesBlankLines { get; init; }

    public required StyleSheet Styles { get; init; }

    public required Numbering Numbering { get; init; }

    /// <summary>The column that the template's own map has for one of Word's address names (w:fieldMapData).</summary>
    public required IReadOnlyDictionary<string, string> MappedColumns { get; init; }

    public required DataStores Stores { get; init; }

    public IReadOnlyList<TemplateField> Fields => fields;

    public IdSpace DrawingIds { get; } = new() { IsOwnInRows = true };

    public IdSpace BookmarkIds { get; } = new() { IsOwnInRows = true };

    /// <summary>Of ranges that some may edit.</summary>
    public IdSpace PermissionIds { get; } = new() { IsOwnInRows = true };

    /// <summary>Of content controls.</summary>
    public IdSpace ControlIds { get; } = new() { IsOwnInRows = true };

    public IdSpace FootnoteIds { get; } = new();

    public IdSpace EndnoteIds { get; } = new();

    public IdSpace CommentIds { get; } = new();

    /// <summary>The bookmarks of all parts, to which references inside the document lead.</summary>
    public HashSet<string> Bookmarks { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The index of a field in the report.</summary>
    public int Report(TemplateField field)
    {
        if (!indexes.TryGetValue(field, out var index))
        {
            index = fields.Count;
            indexes.Add(field, index);
            fields.Add(field);
        }

        return index;
    }
}
