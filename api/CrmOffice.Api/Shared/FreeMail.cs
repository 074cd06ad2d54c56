namespace CrmOffice.Api.Shared;

/// <summary>Domains where anybody may have an address, so that they say nothing about a company.</summary>
public static class FreeMail
{
    private static readonly HashSet<string> Domains = new(StringComparer.Ordinal)
    {
        // The services that private people and small firms in Germany, Austria and Switzerland use.
        "gmail.com", "googlemail.com", "outlook.com", "outlook.de", "outlook.at", "hotmail.com", "hotmail.de", "hotmail.at",
        "hotmail.ch", "live.com", "live.de", "live.at", "msn.com", "icloud.com", "me.com", "mac.com", "yahoo.com", "yahoo.de",
        "yahoo.at", "ymail.com", "gmx.at", "gmx.de", "gmx.ch", "gmx.net", "gmx.com", "web.de", "t-online.de", "freenet.de",
        "arcor.de", "posteo.de", "mailbox.org", "online.de", "1und1.de", "vodafone.de", "aon.at", "a1.net", "chello.at",
        "inode.at", "kabsi.at", "drei.at", "liwest.at", "bluewin.ch", "hispeed.ch", "sunrise.ch", "protonmail.com",
        "proton.me", "pm.me", "aol.com", "aol.de", "tutanota.com", "tuta.io", "mail.com", "mail.de", "libero.it",
        "tiscali.it", "orange.fr", "laposte.net", "free.fr",
    };

    public static bool IsFreeMail(string domain) => Domains.Contains(domain);
}
