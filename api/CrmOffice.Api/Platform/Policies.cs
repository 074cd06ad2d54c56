using Microsoft.AspNetCore.Authorization;

namespace CrmOffice.Api.Platform;

/// <summary>Who may do what. Every endpoint asks for <see cref="Staff"/> at least, unless <see cref="OpenEndpoints"/> lists it.</summary>
public static class Policies
{
    /// <summary>Any active employee with a role; the policy of endpoints that name no other.</summary>
    public const string Staff = nameof(Staff);
    public const string Sales = nameof(Sales);
    public const string Marketing = nameof(Marketing);
    public const string Quality = nameof(Quality);
    public const string Administrator = nameof(Administrator);

    /// <summary>May see contribution margins (R45).</summary>
    public const string SeesMargin = nameof(SeesMargin);

    internal static void Configure(AuthorizationOptions options)
    {
        var staff = new AuthorizationPolicyBuilder()
            .RequireAuthenticatedUser()
            .RequireClaim(SignedInEmployee.IdClaim)
            .RequireRole(Sales, Marketing, Quality, Administrator)
            .Build();
        options.AddPolicy(Staff, staff);
        options.DefaultPolicy = staff;
        options.FallbackPolicy = staff;
        foreach (var role in (string[])[Sales, Marketing, Quality])
        {
            options.AddPolicy(role, policy => policy.Combine(staff).RequireRole(role, Administrator));
        }

        options.AddPolicy(Administrator, policy => policy.Combine(staff).RequireRole(Administrator));
        options.AddPolicy(SeesMargin, policy => policy.Combine(staff).RequireRole(Sales, Administrator));
    }
}
