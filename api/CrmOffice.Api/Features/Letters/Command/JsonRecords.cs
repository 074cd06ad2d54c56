using System.Text.Json;
using CrmOffice.WordMerge;

namespace CrmOffice.Api.Features.Letters.Command;

/// <summary>
/// Reads records from a JSON array, one after the other, however long the file is. Text is text; a number a number; true and false
/// a boolean; an ISO 8601 date or date with time a date (<see cref="IsoDate"/>); null an empty value; an array of objects the
/// rows of a region. Anything else is an error with its place.
/// </summary>
internal sealed class JsonRecords(Stream stream)
{
    private const int FirstSize = 64 * 1024;

    /// <summary>A record that is larger is no record of a letter.</summary>
    private const int MaxRecord = 64 * 1024 * 1024;

    private byte[] buffer = new byte[FirstSize];
    private int filled;
    private int used;
    private bool ended;
    private bool entered;
    private JsonReaderState state = new(new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
    private int count;

    public IEnumerable<MergeRecord> Read()
    {
        while (Next() is { } record)
        {
            yield return record;
        }
    }

    private MergeRecord? Next()
    {
        while (true)
        {
            if (TryNext(out var record, out var isEnd))
            {
                return record;
            }

            if (isEnd)
            {
                return null;
            }

            Fill();
        }
    }

    /// <returns>True when there is a whole record; else more has to be read, unless the array has ended.</returns>
    private bool TryNext(out MergeRecord? record, out bool isEnd)
    {
        (record, isEnd) = (null, false);
        var reader = new Utf8JsonReader(buffer.AsSpan(used, filled - used), ended, state);
        try
        {
            if (!reader.Read())
            {
                return false;
            }

            if (!entered)
            {
                if (reader.TokenType != JsonTokenType.StartArray)
                {
                    throw new RecordFileException(RecordFileError.NotAnArray, 0);
                }

                entered = true;
                Advance(reader);
                return TryNext(out record, out isEnd);
            }

            if (reader.TokenType == JsonTokenType.EndArray)
            {
                // What follows the array is looked at too: a second one would be silently left out.
                isEnd = ended && !reader.Read();
                return false;
            }

            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw new RecordFileException(RecordFileError.NotAnObject, count + 1);
            }

            var whole = reader;
            if (!whole.TrySkip())
            {
                return false;
            }

            count++;
            record = RecordOf(ref reader);
            Advance(reader);
            return true;
        }
        catch (JsonException problem)
        {
            throw new RecordFileException(RecordFileError.Malformed, count + 1, (problem.LineNumber ?? 0) + 1, problem);
        }
    }

    private void Advance(Utf8JsonReader reader)
    {
        used += (int)reader.BytesConsumed;
        state = reader.CurrentState;
    }

    private void Fill()
    {
        if (ended)
        {
            throw new RecordFileException(RecordFileError.UnexpectedEnd, count);
        }

        if (used > 0)
        {
            buffer.AsSpan(used, filled - used).CopyTo(buffer);
            filled -= used;
            used = 0;
        }

        if (filled == buffer.Length)
        {
            if (buffer.Length >= MaxRecord)
            {
                throw new RecordFileException(RecordFileError.RecordTooLarge, count + 1);
            }

            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var isStart = filled == 0 && !entered;

        // The byte order mark is looked for in one piece.
        var read = isStart ? stream.ReadAtLeast(buffer, 3, throwOnEndOfStream: false) : stream.Read(buffer, filled, buffer.Length - filled);
        ended = read == 0;
        filled += read;
        if (isStart && buffer.AsSpan(0, filled).StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            used = 3;
        }
    }

    private MergeRecord RecordOf(ref Utf8JsonReader reader)
    {
        var record = new MergeRecord();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            record[name] = ValueOf(ref reader, name);
        }

        return record;
    }

    private MergeValue? ValueOf(ref Utf8JsonReader reader, string name) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.True => new MergeValue.Boolean(true),
        JsonTokenType.False => new MergeValue.Boolean(false),
        JsonTokenType.Number => reader.TryGetDecimal(out var number)
            ? new MergeValue.Number(number)
            : throw new RecordFileException(RecordFileError.NumberOutOfRange, count) { Field = name },
        JsonTokenType.String => IsoDate.ValueOf(reader.GetString()!),
        JsonTokenType.StartArray => new MergeValue.Rows(RowsOf(ref reader, name)),
        _ => throw new RecordFileException(RecordFileError.NestedObject, count) { Field = name },
    };

    private List<MergeRecord> RowsOf(ref Utf8JsonReader reader, string name)
    {
        var rows = new List<MergeRecord>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw new RecordFileException(RecordFileError.RowIsNoObject, count) { Field = name };
            }

            rows.Add(RecordOf(ref reader));
        }

        return rows;
    }
}
