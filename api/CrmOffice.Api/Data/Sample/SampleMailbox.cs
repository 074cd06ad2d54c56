namespace CrmOffice.Api.Data.Sample;

/// <summary>
/// The mailbox of the default sample employee: the files of the folder Mails. Its ids stay the same from day to day, only the
/// times move with the clock.
/// </summary>
public static class SampleMailbox
{
    private static readonly Lazy<IReadOnlyList<PlaygroundMailFile>> Read = new(() =>
        [.. typeof(SampleMailbox).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".eml", StringComparison.Ordinal))
            .Select(name => name["Sample/".Length..])
            .Order(StringComparer.Ordinal)
            .Select(file =>
            {
                using var stream = SampleList.Open(file);
                return PlaygroundMailFile.Read(file, stream);
            })]);

    public static IReadOnlyList<PlaygroundMailFile> Files => Read.Value;

    /// <summary>Newest first.</summary>
    public static IReadOnlyList<PlaygroundMail> Mails(TimeProvider clock) =>
        [.. Files.Select(file => file.At(clock)).OrderByDescending(mail => mail.ReceivedAt)];
}
