using System.Diagnostics;

namespace CrmOffice.Benchmarks.Letters;

/// <param name="IntoOne">One document, else a file per letter.</param>
internal sealed record LetterTask(int Letters, bool IntoOne)
{
    public string Name => $"{Letters:N0} {(IntoOne ? "in one document" : "files")}";
}

/// <summary>The programs that are compared, and how each is called.</summary>
/// <param name="Product">The built program of the API.</param>
internal sealed record LetterPrograms(string Product, string Node)
{
    public const string CrmOffice = "CrmOffice";
    public const string Docxtemplater = "docxtemplater";
    public const string Floor = "C# floor";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "../../../Letters");
    private static readonly string Scripts = Path.Combine(Folder, "docxtemplater");

    public static string Data { get; } = Path.Combine(Folder, "data");

    /// <summary>Installs docxtemplater where it is missing.</summary>
    public static async Task EnsureDocxtemplaterAsync()
    {
        if (!Directory.Exists(Path.Combine(Scripts, "node_modules")))
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--loglevel=error"]) { WorkingDirectory = Scripts })!;
            await npm.WaitForExitAsync();
            if (npm.ExitCode != 0)
            {
                throw new InvalidOperationException("docxtemplater could not be installed with npm.");
            }
        }
    }

    /// <summary>The last argument is the file or folder that is written.</summary>
    public IEnumerable<(string Name, string Program, string[] Arguments)> For(LetterTask task, string records, string folder)
    {
        var mode = task.IntoOne ? "one" : "files";
        var tags = Path.Combine(Data, "letter-tags.docx");
        var itself = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "CrmOffice.Benchmarks.exe" : "CrmOffice.Benchmarks");
        string[] merge = ["merge", Path.Combine(Data, "letter-mergefields.docx"), "--data", records, "--out", Target("crmoffice")];
        yield return (CrmOffice, Product, merge);
        yield return (Docxtemplater, Node,
            [Path.Combine(Scripts, "letters.mjs"), mode, task.IntoOne ? Path.Combine(Data, "letter-tags-all.docx") : tags, records, $"{task.Letters}", Target("docxtemplater")]);
        yield return (Floor, itself, ["letters-floor", mode, tags, records, Target("floor")]);

        string Target(string name) => Path.Combine(folder, task.IntoOne ? $"{name}.docx" : name);
    }
}
