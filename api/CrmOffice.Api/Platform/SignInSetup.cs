using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.EntityFrameworkCore;
using Microsoft.Identity.Web;

namespace CrmOffice.Api.Platform;

public enum AuthenticationMode
{
    /// <summary>Entra ID, by the settings under <c>AzureAd</c>.</summary>
    Entra,

    /// <summary><see cref="SampleSignIn"/>; Development only.</summary>
    Sample,
}

internal static class SignInSetup
{
    private const string Scope = "access_as_user";

    /// <summary>Registers sign-in for <c>Authentication:Mode</c>: Sample in Development unless set otherwise, else Entra.</summary>
    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        builder.Services.AddAuthorization(Policies.Configure);
        builder.Services.AddAuthentication();
        var mode = builder.Configuration.GetValue<AuthenticationMode?>("Authentication:Mode")
            ?? (builder.Environment.IsDevelopment() ? AuthenticationMode.Sample : AuthenticationMode.Entra);
        if (mode == AuthenticationMode.Sample)
        {
            if (!builder.Environment.IsDevelopment())
            {
                throw new InvalidOperationException("The setting 'Authentication:Mode' is 'Sample', which exists in Development only. Set it to 'Entra'.");
            }

            builder.Services.AddAuthentication(SampleSignIn.SchemeName)
                .AddScheme<AuthenticationSchemeOptions, SampleSignIn>(SampleSignIn.SchemeName, null);
        }
        else if (!BuildTime.WritesOpenApiDocument)
        {
            Require(builder.Configuration, "AzureAd:TenantId", "the company's Entra tenant");
            Require(builder.Configuration, "AzureAd:ClientId", "the app registration of this API");
            builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddMicrosoftIdentityWebApi(builder.Configuration);
            builder.Services.Configure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, FindEmployee);
        }
    }

    private static void Require(ConfigurationManager configuration, string setting, string purpose)
    {
        if (string.IsNullOrWhiteSpace(configuration[setting]))
        {
            throw new SettingMissingException(setting, purpose);
        }
    }

    private static void FindEmployee(JwtBearerOptions options)
    {
        var validated = options.Events?.OnTokenValidated;
        options.Events ??= new JwtBearerEvents();
        options.Events.OnTokenValidated = async context =>
        {
            if (validated is not null)
            {
                await validated(context);
            }

            // A token with app roles only is no user's, and one without the scope was not made for this API's users.
            var user = context.Principal!;
            var scopes = user.FindFirstValue(ClaimConstants.Scp) ?? user.FindFirstValue(ClaimConstants.Scope) ?? "";
            if (!scopes.Split(' ').Contains(Scope))
            {
                context.Fail($"The scope {Scope} is missing.");
                return;
            }

            var account = user.GetObjectId();
            MailAddress.TryNormalise(user.GetDisplayName(), out var address);
            var db = context.HttpContext.RequestServices.GetRequiredService<CrmDb>();
            var identity = await SignedInEmployee.FindAsync(
                db.Employees.AsNoTracking()
                    .Where(e => e.UserAccount == account
                        || (e.UserAccount == null && db.PartyEmailAddresses.Any(a => a.PartyId == e.Id && a.Address == address)))
                    .OrderByDescending(e => e.UserAccount),
                JwtBearerDefaults.AuthenticationScheme,
                context.HttpContext.RequestAborted);
            if (identity is not null)
            {
                user.AddIdentity(identity);
            }
        };
    }
}
