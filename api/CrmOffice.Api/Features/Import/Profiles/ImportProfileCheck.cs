using CrmOffice.Api.Features.Import.Reading;
using CrmOffice.Api.Features.Import.Reporting;
using CrmOffice.Api.Features.Import.Targets;

namespace CrmOffice.Api.Features.Import.Profiles;

/// <summary>Finds what a profile asks for that an import can't do, before any file is read.</summary>
internal sealed class ImportProfileCheck
{
    private readonly ImportProfile profile;
    private readonly List<ImportError> errors = [];

    private ImportProfileCheck(ImportProfile profile) => this.profile = profile;

    public static IReadOnlyList<ImportError> Find(ImportProfile profile)
    {
        var check = new ImportProfileCheck(profile);
        check.CheckFormat("format", profile.Format);
        if (profile.Files.Count == 0)
        {
            check.Add("files", ImportErrorReason.ProfileHasNoFiles);
        }

        for (var i = 0; i < profile.Files.Count; i++)
        {
            check.CheckFile($"files[{i}]", profile.Files[i]);
        }

        return check.errors;
    }

    private void CheckFile(string place, FileImport file)
    {
        CheckFormat($"{place}.format", file.Format);
        CheckConditions($"{place}.where", file.Where);
        if (file.Target == TargetNames.SalesDocuments)
        {
            CheckDocuments(place, file);
            return;
        }

        if (!FieldCatalogue.ByTarget.TryGetValue(file.Target, out var definitions))
        {
            Add($"{place}.target", ImportErrorReason.TargetUnknown, file.Target, string.Join(", ", TargetNames.InOrder));
            return;
        }

        if (file.Documents.Count > 0 || file.Lines is not null)
        {
            Add(place, ImportErrorReason.DocumentsNotAllowed, file.Target);
        }

        CheckFields($"{place}.fields", file.Fields, definitions);
        if (file.Target == TargetNames.ContactPersons && FieldCatalogue.Owners.Count(o => file.Fields.ContainsKey(o.Name)) != 1)
        {
            Add($"{place}.fields", ImportErrorReason.OwnerNotMapped, string.Join(", ", FieldCatalogue.Owners.Select(o => o.Name)));
        }
    }

    private void CheckDocuments(string place, FileImport file)
    {
        if (file.Documents.Count == 0)
        {
            Add($"{place}.documents", ImportErrorReason.DocumentsMissing);
        }

        for (var i = 0; i < file.Documents.Count; i++)
        {
            var document = file.Documents[i];
            var at = $"{place}.documents[{i}]";
            CheckConditions($"{at}.where", document.Where);
            CheckDocumentType($"{at}.type", document.Type);
            CheckFields($"{at}.fields", DocumentPlan.FieldsOf(file, document), FieldCatalogue.SalesDocument);
            if (document.Follows is null)
            {
                if (document.Fields.ContainsKey("predecessor") || file.Fields.ContainsKey("predecessor"))
                {
                    Add($"{at}.follows", ImportErrorReason.FieldNotMapped, "follows");
                }
            }
            else if (CheckDocumentType($"{at}.follows", document.Follows)
                && !DocumentPlan.FieldsOf(file, document).ContainsKey("predecessor")
                && !file.Documents.Take(i).Any(d => d.Type == document.Follows))
            {
                Add($"{at}.follows", ImportErrorReason.FollowsNotAbove, document.Follows);
            }
        }

        if (file.Lines is { } lines)
        {
            CheckFormat($"{place}.lines.format", lines.Format);
            CheckConditions($"{place}.lines.where", lines.Where);
            CheckFields($"{place}.lines.fields", lines.Fields, FieldCatalogue.LineItem);
        }
    }

    private bool CheckDocumentType(string place, string type)
    {
        if (TargetNames.DocumentTypes.ContainsKey(type))
        {
            return true;
        }

        Add(place, ImportErrorReason.DocumentTypeUnknown, type, string.Join(", ", TargetNames.DocumentTypes.Keys));
        return false;
    }

    private void CheckFields(string place, IReadOnlyDictionary<string, ValueSource> fields, IReadOnlyList<FieldDefinition> definitions)
    {
        foreach (var (name, source) in fields)
        {
            if (definitions.All(d => d.Name != name))
            {
                Add($"{place}.{name}", ImportErrorReason.FieldUnknown, name, string.Join(", ", definitions.Select(d => d.Name)));
            }

            CheckSource($"{place}.{name}", source);
        }

        foreach (var missing in definitions.Where(d => d.IsRequired && !fields.ContainsKey(d.Name)))
        {
            Add(place, ImportErrorReason.FieldNotMapped, missing.Name);
        }
    }

    private void CheckSource(string place, ValueSource source)
    {
        if (new object?[] { source.Column, source.Join, source.Constant, source.Template }.Count(s => s is not null) != 1)
        {
            Add(place, ImportErrorReason.SourceNotExactlyOne);
        }

        var steps = source.Template is null ? source.Steps : source.Steps.Concat(ValueTemplate.Parse(source.Template).Parts.SelectMany(p => p.Steps));
        foreach (var step in steps.Where(s => !ValueStep.ByName.ContainsKey(s)))
        {
            Add(place, ImportErrorReason.StepUnknown, step, string.Join(", ", ValueStep.ByName.Keys.Order()));
        }

        if (source.Map is not null && !profile.ValueMaps.ContainsKey(source.Map))
        {
            Add($"{place}.map", ImportErrorReason.ValueMapUnknown, source.Map);
        }

        if (source.Pattern is not null)
        {
            try
            {
                ValueReader.CreatePattern(source.Pattern);
            }
            catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
            {
                Add($"{place}.pattern", ImportErrorReason.PatternInvalid, problem.Message);
            }
        }
    }

    private void CheckConditions(string place, IReadOnlyList<Condition> conditions)
    {
        for (var i = 0; i < conditions.Count; i++)
        {
            var condition = conditions[i];
            if (new object?[] { condition.IsSet, condition.Is, condition.IsNot }.Count(c => c is not null) != 1)
            {
                Add($"{place}[{i}]", ImportErrorReason.ConditionInvalid);
            }
        }
    }

    private void CheckFormat(string place, FileFormat? format)
    {
        if (format is null)
        {
            return;
        }

        if (TextEncoding.Find(format.Encoding) is null)
        {
            Add($"{place}.encoding", ImportErrorReason.EncodingUnknown, format.Encoding);
        }

        if (format.Delimiter.Length != 1 || !char.IsAscii(format.Delimiter[0]) || format.Delimiter[0] is '"' or '\r' or '\n')
        {
            Add($"{place}.delimiter", ImportErrorReason.DelimiterInvalid, format.Delimiter);
        }

        if (format.DecimalSeparator is not ("." or ",") || format.ThousandsSeparator?.Length > 1 || format.ThousandsSeparator == format.DecimalSeparator)
        {
            Add(place, ImportErrorReason.SeparatorInvalid, format.DecimalSeparator, format.ThousandsSeparator ?? "");
        }
    }

    private void Add(string place, ImportErrorReason reason, params string[] arguments) =>
        errors.Add(new ImportError(profile.Name, null, place, reason, arguments));
}
