using System.Globalization;

namespace CrmOffice.Api.Features.Import.Reporting;

/// <summary>Writes a report for a person to read.</summary>
internal static class ImportReportText
{
    public static void Write(TextWriter writer, ImportReport report, CultureInfo culture)
    {
        foreach (var error in report.ProfileErrors)
        {
            writer.WriteLine(ImportTexts.Of(error, culture));
        }

        foreach (var file in report.Files)
        {
            WriteFile(writer, file, culture);
        }

        writer.WriteLine(ImportTexts.Of(Conclusion(report), culture));
    }

    private static void WriteFile(TextWriter writer, FileReport file, CultureInfo culture)
    {
        writer.WriteLine(file.File);
        foreach (var counts in file.Counts)
        {
            writer.WriteLine(ImportTexts.Of("Counts", culture, ImportTexts.Kind(counts.Kind, culture), counts.Created, counts.Updated, counts.Unchanged));
        }

        if (file.ErrorCount > 0)
        {
            writer.WriteLine(ImportTexts.Of(file.Counts.Count > 0 ? "FileDifferences" : "FileErrors", culture, file.ErrorCount));
        }

        if (file.WaitsFor.Count > 0)
        {
            writer.WriteLine(ImportTexts.Of("WaitsFor", culture, string.Join(", ", file.WaitsFor)));
        }
        else if (file.Counts.Count == 0 && file.ErrorCount == 0)
        {
            writer.WriteLine(ImportTexts.Of("FileChecked", culture));
        }

        foreach (var error in file.Errors)
        {
            writer.WriteLine("    " + ImportTexts.Of(error, culture));
        }

        if (file.ErrorCount > file.Errors.Count)
        {
            writer.WriteLine("    " + ImportTexts.Of("MoreErrors", culture, file.ErrorCount - file.Errors.Count, file.File));
        }
    }

    private static string Conclusion(ImportReport report) =>
        report.ProfileErrors.Count > 0 ? "ProfileErrors"
        : report.HasErrors ? "DoneWithErrors"
        : report.ChangedSomething ? "Done"
        : "NothingChanged";
}
