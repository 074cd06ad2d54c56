using Microsoft.AspNetCore.Authentication;

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
    /// <summary><c>Authentication:Mode</c>: Sample in Development unless set otherwise, else Entra.</summary>
    public static AuthenticationMode Mode(WebApplicationBuilder builder) =>
        builder.Configuration.GetValue<AuthenticationMode?>("Authentication:Mode")
            ?? (builder.Environment.IsDevelopment() ? AuthenticationMode.Sample : AuthenticationMode.Entra);

    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        builder.Services.AddAuthorization(Policies.Configure);
        builder.Services.AddAuthentication();
        builder.Services.AddExceptionHandler<SignInChallenge>();
        var mode = Mode(builder);
        if (mode == AuthenticationMode.Sample)
        {
            if (!builder.Environment.IsDevelopment())
            {
                throw new InvalidOperationException("The setting 'Authentication:Mode' is 'Sample', which exists in Development only. Set it to 'Entra'.");
            }

            builder.Services.AddSingleton(new SignInSettings(mode, null, null, null));
            builder.Services.AddAuthentication(SampleSignIn.SchemeName)
                .AddScheme<AuthenticationSchemeOptions, SampleSignIn>(SampleSignIn.SchemeName, null);
        }
        else if (BuildTime.WritesOpenApiDocument)
        {
            builder.Services.AddSingleton(new SignInSettings(mode, null, null, null));
        }
        else
        {
            var entra = EntraSettings.Read(builder.Configuration);
            builder.Services.AddSingleton(new SignInSettings(mode, entra.ClientId.ToString(), entra.Authority, entra.Scope));
            builder.AddEntraSignIn(entra);
        }
    }
}
