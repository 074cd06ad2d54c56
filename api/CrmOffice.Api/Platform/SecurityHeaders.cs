namespace CrmOffice.Api.Platform;

internal static class SecurityHeaders
{
    /// <summary>Where Office shows a pane in a frame.</summary>
    private static readonly string[] OfficeHosts =
    [
        "https://*.office.com", "https://*.office365.com", "https://*.cloud.microsoft", "https://*.outlook.com",
        "https://*.live.com", "https://*.sharepoint.com", "https://*.officeapps.live.com", "https://*.microsoft365.com",
    ];

    /// <summary>The documentation page of the API brings its own inline script; it exists in Development only.</summary>
    public static void AddSecurityHeaders(this WebApplicationBuilder builder)
    {
        // A path of our own needs no entry; on Linux it would count as the absolute address of a file.
        var officeJs = Uri.TryCreate(Pane.OfficeJsUrl(builder.Configuration), UriKind.Absolute, out var url) && !url.IsFile
            ? url.GetLeftPart(UriPartial.Authority)
            : null;
        var signIn = SignInSetup.Mode(builder) == AuthenticationMode.Entra && !BuildTime.WritesOpenApiDocument
            ? EntraSettings.Read(builder.Configuration).Instance.GetLeftPart(UriPartial.Authority)
            : null;
        builder.Services.AddSecurityHeaderPolicies()
            .SetDefaultPolicy(policy => Common(policy).AddContentSecurityPolicy(csp =>
            {
                csp.AddDefaultSrc().Self();
                var scripts = csp.AddScriptSrc().Self();
                if (officeJs is not null)
                {
                    scripts.From(officeJs);
                }

                csp.AddStyleSrc().Self().UnsafeInline();
                csp.AddImgSrc().Self().Data().From("https:");
                csp.AddFontSrc().Self().Data().From("https://res.cdn.office.net");
                var connections = csp.AddConnectSrc().Self();
                var frames = csp.AddFrameSrc().Self();
                if (signIn is not null)
                {
                    // Signing in silently happens in a hidden frame.
                    connections.From(signIn);
                    frames.From(signIn);
                }

                csp.AddObjectSrc().None();
                csp.AddBaseUri().Self();
                csp.AddFormAction().Self();
                csp.AddFrameAncestors().Self().From(OfficeHosts);
            }))
            .AddPolicy("scalar", policy => Common(policy))
            .SetPolicySelector(context =>
                builder.Environment.IsDevelopment() && context.HttpContext.Request.Path.StartsWithSegments("/scalar")
                    ? context.ConfiguredPolicies["scalar"]
                    : context.SelectedPolicy);
    }

    // No X-Frame-Options and no COOP: the pane lives in Office's frames, and dialogs talk to their opener.
    private static HeaderPolicyCollection Common(HeaderPolicyCollection policy) =>
        policy.AddContentTypeOptionsNoSniff()
            .AddReferrerPolicyStrictOriginWhenCrossOrigin()
            .AddStrictTransportSecurityMaxAgeIncludeSubDomains()
            .RemoveServerHeader();
}
