using CrmOffice.LetterTemplates;

// dotnet run --project templates/letters/build [folder]
var folder = args is [var given] ? given : Path.Combine(Environment.CurrentDirectory, "templates", "letters");
if (!Directory.Exists(folder))
{
    Console.Error.WriteLine($"There is no folder {folder}. Run this from the repository's root, or name the folder.");
    return 1;
}

foreach (var template in Templates.All)
{
    File.WriteAllBytes(Path.Combine(folder, template.FileName), template.Package.ToBytes());
    Console.WriteLine(template.FileName);
}

return 0;
