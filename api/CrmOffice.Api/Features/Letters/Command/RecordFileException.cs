using CrmOffice.Api.Shared;

namespace CrmOffice.Api.Features.Letters.Command;

internal enum RecordFileError
{
    Malformed,
    UnexpectedEnd,
    NotAnArray,
    NotAnObject,
    NestedObject,
    RowIsNoObject,
    NumberOutOfRange,
    RecordTooLarge,
    NoHeader,
    WrongNumberOfValues,
    MisplacedQuote,
}

/// <summary>A file of records that can't be read, and where.</summary>
/// <param name="record">The record's number from 1; 0 before the first.</param>
/// <param name="line">The line from 1; null when it isn't known.</param>
internal sealed class RecordFileException(RecordFileError error, int record, long? line = null, Exception? inner = null)
    : Exception(error.ToString(), inner)
{
    public RecordFileError Error => error;

    public int Record => record;

    public long? Line => line;

    /// <summary>The name of the value.</summary>
    public string? Field { get; init; }

    /// <summary>A sentence for the one who made the file.</summary>
    public string Sentence
    {
        get
        {
            var place = UserLanguage.Choose("Datensatz", "record") + $" {record}";
            place = line is null ? place : $"{place}, {UserLanguage.Choose("Zeile", "line")} {line}";
            place = Field is null ? place : $"{place}, {UserLanguage.Choose("Feld", "field")} „{Field}“";
            return $"{Reason} ({place})";
        }
    }

    private string Reason => error switch
    {
        RecordFileError.UnexpectedEnd => UserLanguage.Choose("Die Datei endet mitten in den Daten.", "The file ends in the middle of the data."),
        RecordFileError.NotAnArray => UserLanguage.Choose("Die Datei muss eine Liste von Datensätzen sein: [ … ].", "The file must be an array of records: [ … ]."),
        RecordFileError.NotAnObject => UserLanguage.Choose("Jeder Datensatz muss ein Objekt sein: { … }.", "Every record must be an object: { … }."),
        RecordFileError.NestedObject => UserLanguage.Choose(
            "Ein Wert kann kein Objekt sein; Zeilen eines Bereichs sind eine Liste von Objekten.", "A value can't be an object; the rows of a region are an array of objects."),
        RecordFileError.RowIsNoObject => UserLanguage.Choose(
            "Die Zeilen eines Bereichs müssen Objekte sein.", "The rows of a region must be objects."),
        RecordFileError.NumberOutOfRange => UserLanguage.Choose("Diese Zahl ist zu groß oder zu genau.", "This number is too large or too precise."),
        RecordFileError.RecordTooLarge => UserLanguage.Choose("Dieser Datensatz ist zu groß.", "This record is too large."),
        RecordFileError.NoHeader => UserLanguage.Choose("In der ersten Zeile müssen die Namen der Felder stehen.", "The first line must have the names of the fields."),
        RecordFileError.WrongNumberOfValues => UserLanguage.Choose(
            "Diese Zeile hat mehr oder weniger Werte als die erste Zeile Namen.", "This row has more or fewer values than the first line has names."),
        RecordFileError.MisplacedQuote => UserLanguage.Choose("Ein Anführungszeichen fehlt oder steht falsch.", "A quote is missing or misplaced."),
        _ => UserLanguage.Choose("Die Datei ist kein gültiges JSON.", "The file is not valid JSON."),
    };
}
