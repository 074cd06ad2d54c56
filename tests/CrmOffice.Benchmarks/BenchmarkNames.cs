namespace CrmOffice.Benchmarks;

/// <summary>Names as they are common in Austria, the same for the same number.</summary>
internal static class BenchmarkNames
{
    private static readonly string[] Trades =
    [
        "Gasthof", "Hotel", "Café", "Bäckerei", "Fleischerei", "Konditorei", "Feinkost", "Käserei", "Weingut", "Brauerei",
        "Naturkost", "Landgasthaus", "Restaurant", "Pension", "Catering", "Hofladen", "Delikatessen", "Mühle", "Imkerei", "Fischerei",
    ];

    private static readonly string[] Stems =
    [
        "Hub", "Grub", "Berg", "Stein", "Wald", "Moos", "Brand", "Lind", "Eich", "Buch", "Reit", "Ober", "Unter", "Kirch", "Wein",
        "Schwarz", "Weiß", "Müll", "Schneid", "Fisch", "Web", "Wagn", "Grün", "Kögl", "Höll", "Dorf", "Wies", "Burg", "Pich", "Ebn",
    ];

    private static readonly string[] Endings =
    [
        "er", "inger", "bacher", "hofer", "mann", "lechner", "egger", "berger", "bauer", "meier", "stätter", "thaler", "reiter", "mayr",
        "gruber", "huber", "auer", "ner", "hammer", "kofler",
    ];

    private static readonly string[] FirstNames =
    [
        "Anna", "Maria", "Eva", "Julia", "Sophie", "Katharina", "Lisa", "Johanna", "Theresa", "Martina", "Andrea", "Birgit", "Claudia",
        "Thomas", "Michael", "Stefan", "Markus", "Josef", "Franz", "Johann", "Karl", "Peter", "Wolfgang", "Christian", "Jürgen", "Günther",
    ];

    private static readonly string[] Towns =
    [
        "Wien", "Salzburg", "Graz", "Linz", "Innsbruck", "Klagenfurt", "Villach", "Wels", "St. Pölten", "Dornbirn", "Steyr", "Bregenz",
        "Leoben", "Krems", "Baden", "Mödling", "Hallein", "Kufstein", "Zell am See", "Bad Ischl", "Gmunden", "Eisenstadt", "Mistelbach", "Horn",
    ];

    public static string Company(int i) => $"{Of(Trades, i, 1)} {LastName(i)}{(i % 3 == 0 ? " GmbH" : i % 7 == 0 ? " & Söhne" : "")}";

    public static string LastName(int i) => Of(Stems, i, 2) + Of(Endings, i, 3);

    public static string FirstName(int i) => Of(FirstNames, i, 4);

    public static string Town(int i) => Of(Towns, i, 5);

    private static string Of(string[] names, int i, uint purpose) => names[Scatter(i, purpose) % (uint)names.Length];

    /// <summary>The finalizer of MurmurHash3: neighbours become strangers.</summary>
    private static uint Scatter(int i, uint purpose)
    {
        var x = (uint)i + (purpose * 0x9E3779B9);
        x = (x ^ (x >> 16)) * 0x85EBCA6B;
        x = (x ^ (x >> 13)) * 0xC2B2AE35;
        return x ^ (x >> 16);
    }
}
