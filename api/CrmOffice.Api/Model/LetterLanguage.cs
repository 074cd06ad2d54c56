namespace CrmOffice.Api.Model;

/// <summary>The language that a letter or a text is written in.</summary>
public enum LetterLanguage
{
    De,
    En,
}
