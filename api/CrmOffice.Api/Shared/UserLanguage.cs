using System.Globalization;

namespace CrmOffice.Api.Shared;

/// <summary>German, or English when the request's Accept-Language prefers it.</summary>
internal static class UserLanguage
{
    public static string Choose(string german, string english) =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? english : german;
}
