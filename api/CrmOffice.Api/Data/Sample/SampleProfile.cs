using CrmOffice.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Data.Sample;

/// <summary>The sample company as the sender of its letters.</summary>
internal static class SampleProfile
{
    public static async Task WriteAsync(SampleWorld world, CancellationToken cancellation)
    {
        var company = await world.Db.CompanyProfiles.SingleAsync(cancellation);
        company.Introduce(SampleCompany.Name, SampleStaff.Office);
        company.ReachAt("+43 1 6160240", $"office@{SampleCompany.Domain}", $"www.{SampleCompany.Domain}");

        // The example of the registry of IBANs: the check digits are right, the account is nobody's.
        company.BankWith("AT611904300234573201", "BHSTATWWXXX", "Bankhaus Stubenring");
        company.Register("ATU99318425", "FN 318422 k, Handelsgericht Wien", "Katharina Lindhofer");
    }
}
