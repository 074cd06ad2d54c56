namespace CrmOffice.Api.Features.Import.Reading;

/// <summary>Finds the column in which a record breaks the rules of quoting.</summary>
internal static class MisplacedQuote
{
    /// <returns>From 0; the last column when the quote there is not closed.</returns>
    public static int ColumnOf(string record, char delimiter)
    {
        var column = 0;
        var isStart = true;
        var isQuoted = false;
        var isClosed = false;
        for (var i = 0; i < record.Length; i++)
        {
            var character = record[i];
            if (isQuoted)
            {
                if (character == '"' && i + 1 < record.Length && record[i + 1] == '"')
                {
                    i++;
                }
                else if (character == '"')
                {
                    isQuoted = false;
                    isClosed = true;
                }
            }
            else if (character == delimiter)
            {
                column++;
                (isStart, isClosed) = (true, false);
            }
            else if (isClosed || (character == '"' && !isStart))
            {
                return column;
            }
            else
            {
                isQuoted = character == '"';
                isStart = false;
            }
        }

        return column;
    }
}
