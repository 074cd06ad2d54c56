using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Identity.Web;
using Microsoft.IdentityModel.Tokens;

namespace CrmOffice.Api.Platform;

/// <summary>
/// Sign-in by access tokens of Entra ID, version 2, which a user of the company's own tenant got for this API. What the
/// user may do is said by the employee's record, never by the token.
/// </summary>
internal static partial class EntraSignIn
{
    public static void AddEntraSignIn(this WebApplicationBuilder builder, EntraSettings entra)
    {
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddMicrosoftIdentityWebApi(builder.Configuration);
        builder.Services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).PostConfigure<TimeProvider>((options, clock) =>
        {
            options.MapInboundClaims = false;
            Restrict(options.TokenValidationParameters, entra, clock);
            SignEmployeeIn(options, entra);
        });
    }

    // Microsoft.Identity.Web also accepts tokens of version 1 and issuers of several names; one of each is enough here.
    // The issuer is the one that the tenant's own metadata names.
    private static void Restrict(TokenValidationParameters parameters, EntraSettings entra, TimeProvider clock)
    {
        parameters.AudienceValidator = null;
        parameters.ValidAudience = null;
        parameters.ValidAudiences = [entra.ClientId.ToString()];
        parameters.IssuerValidator = null;
        parameters.ValidAlgorithms = [SecurityAlgorithms.RsaSha256];
        parameters.LifetimeValidator = (notBefore, expires, _, _) =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            return expires + parameters.ClockSkew > now && (notBefore is null || notBefore - parameters.ClockSkew <= now);
        };
    }

    private static void SignEmployeeIn(JwtBearerOptions options, EntraSettings entra)
    {
        options.Events ??= new JwtBearerEvents();
        var validated = options.Events.OnTokenValidated;
        options.Events.OnTokenValidated = async context =>
        {
            await validated(context);
            if (context.Result is not null)
            {
                return;
            }

            var user = context.Principal!;
            if (!TryReadUser(user, entra, out var objectId, out var refusal))
            {
                LogRefusal(context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(EntraSignIn)), refusal);
                context.Fail(refusal);
                return;
            }

            var services = context.HttpContext.RequestServices;
            var employee = await ActivatorUtilities.CreateInstance<EmployeeAccounts>(services)
                .FindAsync(objectId.Value, AddressOf(user), context.HttpContext.RequestAborted);
            context.Principal = new ClaimsPrincipal(employee is null ? [WithoutRoles(user)] : [employee, WithoutRoles(user)]);
        };
    }

    private static bool TryReadUser(
        ClaimsPrincipal user, EntraSettings entra, [NotNullWhen(true)] out Guid? objectId, [NotNullWhen(false)] out string? refusal)
    {
        objectId = Guid.TryParse(user.FindFirstValue(ClaimConstants.Oid), out var id) ? id : null;
        refusal = user switch
        {
            _ when user.FindFirstValue("ver") != "2.0" =>
                "The access token is not of version 2: set requestedAccessTokenVersion to 2 in the manifest of the app registration.",
            _ when !Guid.TryParse(user.FindFirstValue(ClaimConstants.Tid), out var tenant) || tenant != entra.TenantId =>
                "The access token is of another tenant.",
            _ when user.FindFirstValue("idtyp") == "app" => "The access token is a program's, not a user's.",
            _ when user.FindFirstValue(ClaimConstants.Scp)?.Split(' ').Contains(EntraSettings.ScopeName) is not true =>
                $"The access token lacks the scope {EntraSettings.ScopeName}.",
            _ when objectId is null => "The access token names no user.",
            _ => null,
        };
        return refusal is null;
    }

    // A guest's address is what the guest's own company says it is; guests are known by their object id only.
    private static string? AddressOf(ClaimsPrincipal user)
    {
        var isGuest = (user.FindFirstValue("idp") is { } provider && provider != user.FindFirstValue("iss")) || user.FindFirstValue("acct") == "1";
        return isGuest ? null : user.FindFirstValue(ClaimConstants.PreferredUserName);
    }

    // App roles of the token must not become roles of the CRM.
    private static ClaimsIdentity WithoutRoles(ClaimsPrincipal user) => new(
        user.Claims.Where(claim => claim.Type is not (ClaimConstants.Roles or ClaimTypes.Role or SignedInEmployee.IdClaim)),
        JwtBearerDefaults.AuthenticationScheme);

    [LoggerMessage(LogLevel.Warning, "A sign-in was refused. {Reason}")]
    private static partial void LogRefusal(ILogger logger, string reason);
}
