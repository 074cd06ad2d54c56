namespace CrmOffice.WordMerge.Fields;

/// <summary>
/// Finds the parts of an address in a record: by the document's own map, by Word's address names, and by the usual German and English
/// column names.
/// </summary>
internal static class AddressNames
{
    /// <summary>The value of a part such as FIRST0; empty without one. Known: whether the record has any column for it.</summary>
    internal static string Value(string part, FieldContext context, ref bool isKnown)
    {
        switch (part)
        {
            case "TITLE0" when context.MappedColumn("Courtesy Title") is null:
                var salutation = First(context, ref isKnown, ["Courtesy_Title", "Anrede", "Salutation"]);
                var title = First(context, ref isKnown, ["Titel", "Title"]);
                return salutation.Length == 0 || title.Length == 0 || title.StartsWith(salutation, StringComparison.OrdinalIgnoreCase)
                    ? (title.Length == 0 ? salutation : title)
                    : salutation + " " + title;
            case "NICK0":
                var nickname = First(context, ref isKnown, Columns(part));
                return nickname.Length > 0 ? nickname : Value("FIRST0", context, ref isKnown);
            default:
                if (WordName(part) is { } wordName && context.MappedColumn(wordName) is { } column)
                {
                    return First(context, ref isKnown, [column]);
                }

                return First(context, ref isKnown, Columns(part));
        }
    }

    /// <summary>A MERGEFIELD with \m: the column for one of Word's address names, or null.</summary>
    internal static MergeValue? Mapped(string wordName, FieldContext context, out bool isKnown)
    {
        if (context.TryGet(context.MappedColumn(wordName) ?? wordName, out var value))
        {
            isKnown = true;
            return value;
        }

        foreach (var column in Columns(PartOf(wordName)))
        {
            if (context.TryGet(column, out value))
            {
                isKnown = true;
                return value;
            }
        }

        isKnown = false;
        return null;
    }

    private static string First(FieldContext context, ref bool isKnown, ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
        {
            if (context.TryGet(column, out var value))
            {
                isKnown = true;
                if (FieldValue.Of(value, context.Culture).Text(context.Culture) is { Length: > 0 } text)
                {
                    return text;
                }
            }
        }

        return "";
    }

    private static string[] Columns(string part) => part switch
    {
        "TITLE0" => ["Courtesy_Title", "Anrede", "Salutation", "Titel", "Title"],
        "FIRST0" => ["First_Name", "FirstName", "Vorname", "Given_Name"],
        "NICK0" => ["Nickname", "Spitzname", "Rufname"],
        "MIDDLE0" => ["Middle_Name", "MiddleName", "Zweiter_Vorname"],
        "LAST0" => ["Last_Name", "LastName", "Nachname", "Surname", "Familienname", "Zuname"],
        "SUFFIX0" => ["Suffix", "Namenssuffix"],
        "TITLE1" => ["Spouse_Courtesy_Title", "Spouse_Title"],
        "FIRST1" => ["Spouse_First_Name", "Spouse/Partner_First_Name"],
        "NICK1" => ["Spouse_Nickname", "Spouse_First_Name"],
        "MIDDLE1" => ["Spouse_Middle_Name"],
        "LAST1" => ["Spouse_Last_Name"],
        "SUFFIX1" => ["Spouse_Suffix"],
        "COMPANY" => ["Company", "Firma", "Company_Name", "Firmenname", "Organisation", "Organization"],
        "ADDITION" => ["Zusatz", "NameAddition", "Name_Addition"],
        "JOB" => ["Job_Title", "JobTitle", "Funktion", "Role"],
        "DEPARTMENT" => ["Department", "Abteilung"],
        "STREET1" => ["Address_1", "Address1", "Street_Address", "Street", "Strasse", "Straße", "Adresse_1", "Adresse1"],
        "STREET2" => ["Address_2", "Address2", "Street_2", "Adresse_2", "Adresse2"],
        "CITY" => ["City", "Ort", "Stadt", "Town"],
        "STATE" => ["State", "Bundesland", "Kanton", "Bundesland/Kanton", "Province"],
        "POSTAL" => ["Postal_Code", "PostalCode", "PLZ", "ZIP_Code", "ZIP", "Postleitzahl", "Postcode"],
        "COUNTRY" => ["Country_or_Region", "Country/Region", "CountryOrRegion", "Country", "Land", "Land_oder_Region"],
        "HOMEPHONE" => ["Home_Phone", "Private_Phone"],
        "PHONE" => ["Business_Phone", "Telefon", "Phone"],
        "FAX" => ["Business_Fax", "Fax"],
        "EMAIL" => ["E-mail_Address", "E-Mail", "Email"],
        "WEB" => ["Web_Page", "Website", "Web"],
        "ID" => ["Unique_Identifier", "Nummer", "Number"],
        _ => [],
    };

    private static string? WordName(string part) => part switch
    {
        "TITLE0" => "Courtesy Title",
        "FIRST0" => "First Name",
        "MIDDLE0" => "Middle Name",
        "LAST0" => "Last Name",
        "SUFFIX0" => "Suffix",
        "TITLE1" => "Spouse Courtesy Title",
        "FIRST1" => "Spouse First Name",
        "NICK1" => "Spouse Nickname",
        "MIDDLE1" => "Spouse Middle Name",
        "LAST1" => "Spouse Last Name",
        "COMPANY" => "Company",
        "JOB" => "Job Title",
        "DEPARTMENT" => "Department",
        "STREET1" => "Address 1",
        "STREET2" => "Address 2",
        "CITY" => "City",
        "STATE" => "State",
        "POSTAL" => "Postal Code",
        "COUNTRY" => "Country or Region",
        _ => null,
    };

    private static string PartOf(string wordName) => wordName.Replace('_', ' ').ToUpperInvariant() switch
    {
        "COURTESY TITLE" => "TITLE0",
        "FIRST NAME" => "FIRST0",
        "NICKNAME" => "NICK0",
        "MIDDLE NAME" => "MIDDLE0",
        "LAST NAME" => "LAST0",
        "SUFFIX" => "SUFFIX0",
        "SPOUSE COURTESY TITLE" => "TITLE1",
        "SPOUSE FIRST NAME" => "FIRST1",
        "SPOUSE NICKNAME" => "NICK1",
        "SPOUSE MIDDLE NAME" => "MIDDLE1",
        "SPOUSE LAST NAME" => "LAST1",
        "COMPANY" => "COMPANY",
        "JOB TITLE" => "JOB",
        "DEPARTMENT" => "DEPARTMENT",
        "ADDRESS 1" => "STREET1",
        "ADDRESS 2" => "STREET2",
        "CITY" => "CITY",
        "STATE" => "STATE",
        "POSTAL CODE" => "POSTAL",
        "COUNTRY OR REGION" or "COUNTRY/REGION" => "COUNTRY",
        "HOME PHONE" => "HOMEPHONE",
        "BUSINESS PHONE" => "PHONE",
        "BUSINESS FAX" => "FAX",
        "E-MAIL ADDRESS" => "EMAIL",
        "WEB PAGE" => "WEB",
        "UNIQUE IDENTIFIER" => "ID",
        _ => "",
    };
}
