using System.Text;
using CrmOffice.WordMerge;

namespace CrmOffice.Api.Features.Letters.Command;

/// <summary>
/// Reads records from CSV (RFC 4180, UTF-8): a row of field names, then a row each. The separator is the semicolon or the comma,
/// whichever the row of names has more of outside quotes. Values are text, but for ISO dates (<see cref="IsoDate"/>); an empty
/// one is an empty value.
/// </summary>
internal sealed class CsvRecords(TextReader reader)
{
    private readonly StringBuilder value = new();
    private char separator = ';';
    private long line = 1;
    private int count;

    public IEnumerable<MergeRecord> Read()
    {
        var header = reader.ReadLine() ?? throw new RecordFileException(RecordFileError.NoHeader, 0);
        separator = SeparatorOf(header);
        using var headerReader = new StringReader(header);
        var names = new List<string>();
        if (!ReadRow(headerReader, names) || names.Exists(string.IsNullOrWhiteSpace))
        {
            throw new RecordFileException(RecordFileError.NoHeader, 0, 1);
        }

        var values = new List<string>();
        line = 2;
        while (ReadRow(reader, values))
        {
            // An empty line, which files like to end with, is no record.
            if (values is [""])
            {
                continue;
            }

            count++;
            if (values.Count != names.Count)
            {
                throw new RecordFileException(RecordFileError.WrongNumberOfValues, count, line);
            }

            var record = new MergeRecord();
            for (var i = 0; i < names.Count; i++)
            {
                record[names[i]] = values[i].Length == 0 ? null : IsoDate.ValueOf(values[i]);
            }

            yield return record;
        }
    }

    private bool ReadRow(TextReader source, List<string> values)
    {
        values.Clear();
        if (source.Peek() < 0)
        {
            return false;
        }

        while (true)
        {
            var end = ReadValue(source);
            values.Add(value.ToString());
            if (end != separator)
            {
                return true;
            }
        }
    }

    /// <returns>The separator when another value follows in the row.</returns>
    private int ReadValue(TextReader source)
    {
        value.Clear();
        var quoted = source.Peek() == '"';
        if (quoted)
        {
            source.Read();
            ReadQuoted(source);
        }

        while (true)
        {
            var next = source.Read();
            if (next < 0 || next == separator)
            {
                return next;
            }

            if (next is '\r' or '\n')
            {
                if (next == '\r' && source.Peek() == '\n')
                {
                    source.Read();
                }

                line++;
                return '\n';
            }

            if (quoted)
            {
                throw new RecordFileException(RecordFileError.MisplacedQuote, count + 1, line);
            }

            value.Append((char)next);
        }
    }

    private void ReadQuoted(TextReader source)
    {
        while (true)
        {
            var next = source.Read();
            if (next < 0)
            {
                throw new RecordFileException(RecordFileError.MisplacedQuote, count + 1, line);
            }

            if (next == '"')
            {
                if (source.Peek() != '"')
                {
                    return;
                }

                source.Read();
            }

            line += next == '\n' ? 1 : 0;
            value.Append((char)next);
        }
    }

    private static char SeparatorOf(string header)
    {
        var (semicolons, commas, quoted) = (0, 0, false);
        foreach (var character in header)
        {
            quoted ^= character == '"';
            semicolons += !quoted && character == ';' ? 1 : 0;
            commas += !quoted && character == ',' ? 1 : 0;
        }

        return commas > semicolons ? ',' : ';';
    }
}
