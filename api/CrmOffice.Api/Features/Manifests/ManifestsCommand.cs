using System.Globalization;

namespace CrmOffice.Api.Features.Manifests;

/// <summary>
/// <c>manifests --address https://crm.company.example --out &lt;folder&gt; [--support-url https://…]</c> on the command line:
/// writes the manifests by which Outlook and Word find the product at this address. Needs neither server nor database.
/// </summary>
public static class ManifestsCommand
{
    private static readonly string[] Options = ["address", "out", "support-url"];

    /// <param name="arguments">What follows the word "manifests".</param>
    /// <returns>0 when the files are there, else 1.</returns>
    public static int Run(string[] arguments, TextWriter output, TextWriter errors)
    {
        var culture = CultureInfo.CurrentUICulture;
        if (Read(arguments) is not { } given || !given.TryGetValue("address", out var address) || !given.TryGetValue("out", out var folder))
        {
            return Fail(ManifestTexts.Of("Usage", culture));
        }

        if (!ManifestAddress.TryParseOrigin(address, out var origin, out var refusal))
        {
            return Fail(ManifestTexts.Of(refusal, culture, address));
        }

        Uri? supportUrl = null;
        if (given.TryGetValue("support-url", out var support) && !ManifestAddress.TryParsePage(support, out supportUrl))
        {
            return Fail(ManifestTexts.Of("SupportUrlRefused", culture, support));
        }

        var manifests = new CompanyManifests(origin, supportUrl);
        try
        {
            manifests.Write(folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Fail(ManifestTexts.Of("FolderNotWritable", culture, folder, problem.Message));
        }

        output.WriteLine(ManifestTexts.Of("Written", culture, Path.GetFullPath(folder), origin, CompanyManifests.Outlook, CompanyManifests.Word, CompanyManifests.Unified));
        return 0;

        int Fail(string sentence)
        {
            errors.WriteLine(sentence);
            return 1;
        }
    }

    /// <returns>Null when an option is unknown, empty or lacks its value.</returns>
    private static Dictionary<string, string>? Read(string[] arguments)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Length; i++)
        {
            var (option, value) = arguments[i].Split('=', 2) is [var left, var right] ? (left, right) : (arguments[i], arguments.ElementAtOrDefault(++i));
            if (!option.StartsWith("--", StringComparison.Ordinal) || !Options.Contains(option[2..]) || string.IsNullOrWhiteSpace(value))
            {
                return null;
            }

            given[option[2..]] = value;
        }

        return given;
    }
}
