using System.Text;
using CrmOffice.Api.Features.Import.Profiles;
using CrmOffice.Api.Features.Import.Reporting;
using CsvHelper;

namespace CrmOffice.Api.Features.Import.Reading;

/// <summary>
/// An opened CSV file. What is wrong with its form (quotes, number of columns, characters) is reported while it is read,
/// and the reading goes on behind it.
/// </summary>
internal sealed class CsvFile : IDisposable
{
    /// <summary>A quote that is never closed must not draw the rest of a large file into memory.</summary>
    private const int MaxRecordBytes = 1_000_000;

    private readonly CsvReader reader;
    private readonly FileOutcome outcome;
    private readonly string encodingName;

    private CsvFile(TextReader text, FileFormat format, FileOutcome outcome)
    {
        this.outcome = outcome;
        encodingName = format.Encoding;
        reader = CsvReader.Create(text, new CsvReaderOptions
        {
            Separator = format.Delimiter[0],
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = OnMalformedRecord,
            MaxRecordSize = MaxRecordBytes,
            PoolStrings = true,
        });
    }

    public Header Header { get; private set; } = new([]);

    /// <summary>Null when the file can't be read at all; the reason is in the outcome.</summary>
    public static CsvFile? Open(string folder, string name, FileFormat format, FileOutcome outcome)
    {
        var path = Path.GetFullPath(Path.Combine(folder, name));
        if (Path.GetDirectoryName(path) != Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))
        {
            outcome.Add(null, null, new Fault(ImportErrorReason.FileOutsideFolder));
            return null;
        }

        if (!File.Exists(path))
        {
            outcome.Add(null, null, new Fault(ImportErrorReason.FileMissing, folder));
            return null;
        }

        FileStream? stream = null;
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            return OpenStream(stream, format, outcome);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            stream?.Dispose();
            outcome.Add(null, null, new Fault(ImportErrorReason.FileUnreadable, problem.Message));
            return null;
        }
    }

    public IEnumerable<CsvRecord> Records(CancellationToken cancellation)
    {
        while (TryRead())
        {
            cancellation.ThrowIfCancellationRequested();
            var line = reader.LineNumber;
            if (IsBlank())
            {
                continue;
            }

            if (reader.FieldCount != Header.Count)
            {
                Report(line, null, new Fault(ImportErrorReason.FieldCountWrong, $"{reader.FieldCount}", $"{Header.Count}"));
                continue;
            }

            var cells = new string[reader.FieldCount];
            var isLegible = true;
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = reader.GetString(i).Trim();
                if (cells[i].Any(TextEncoding.IsSignOfWrongEncoding))
                {
                    isLegible = false;
                    Report(line, Header.Names[i], new Fault(ImportErrorReason.CharacterNotInEncoding, encodingName));
                }
            }

            if (isLegible)
            {
                yield return new CsvRecord(line, cells);
            }
        }

        outcome.FormIsChecked = true;
    }

    public void Dispose() => reader.Dispose();

    private static CsvFile? OpenStream(FileStream stream, FileFormat format, FileOutcome outcome)
    {
        var encoding = TextEncoding.Find(format.Encoding)!;
        if (encoding is not UTF8Encoding && TextEncoding.IsUtf8BeyondAscii(stream))
        {
            outcome.Add(null, null, new Fault(ImportErrorReason.FileIsUtf8, format.Encoding));
            stream.Dispose();
            return null;
        }

        var file = new CsvFile(new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true), format, outcome);
        if (file.TryReadHeader())
        {
            return file;
        }

        file.Dispose();
        return null;
    }

    private bool TryReadHeader()
    {
        try
        {
            reader.ReadHeader();
        }
        catch (CsvFormatException)
        {
            Report(1, null, new Fault(ImportErrorReason.RecordTooLong, $"{MaxRecordBytes:N0}"));
            return false;
        }

        Header = new Header([.. reader.Headers.ToArray().Select(name => name.Trim())]);
        if (Header.Names.Any(name => name.Any(TextEncoding.IsSignOfWrongEncoding)))
        {
            Report(1, null, new Fault(ImportErrorReason.CharacterNotInEncoding, encodingName));
            return false;
        }

        if (Header.Count == 0 && !outcome.IsBroken)
        {
            outcome.Add(null, null, new Fault(ImportErrorReason.FileEmpty));
        }

        return Header.Count > 0;
    }

    private bool TryRead()
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException problem)
        {
            // Malformed records are skipped by setting; what is left is a record too large to go on behind it.
            Report(problem.LineNumber, null, new Fault(ImportErrorReason.RecordTooLong, $"{MaxRecordBytes:N0}"));
            return false;
        }
    }

    /// <summary>Spreadsheets write rows of nothing but delimiters below the last one.</summary>
    private bool IsBlank()
    {
        for (var i = 0; i < reader.FieldCount; i++)
        {
            if (!reader.IsEmpty(i))
            {
                return false;
            }
        }

        return true;
    }

    private void OnMalformedRecord(CsvMalformedRecord record)
    {
        var reason = record.Reason == CsvMalformedReason.UnterminatedQuote ? ImportErrorReason.QuoteNotClosed : ImportErrorReason.QuoteMisplaced;
        var column = MisplacedQuote.ColumnOf(record.RawRecord, reader.Separator);
        Report(record.LineNumber, column < Header.Count ? Header.Names[column] : null, new Fault(reason));
    }

    private void Report(long line, string? column, Fault fault)
    {
        if (!outcome.FormIsChecked)
        {
            outcome.Add(line, column, fault);
        }
    }
}
