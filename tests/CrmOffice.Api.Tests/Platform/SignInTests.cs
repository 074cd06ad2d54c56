using System.Net;
using CrmOffice.Api.Features.Administration;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CrmOffice.Api.Tests.Platform;

public sealed class SignInTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task Every_endpoint_but_the_listed_ones_refuses_whoever_is_not_signed_in()
    {
        // A forwarded request does not come from this machine, so nobody is signed in.
        using var stranger = app.CreateClient();
        stranger.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        var open = endpoints.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(Pattern).ToHashSet();

        Assert.NotEmpty(endpoints);
        Assert.Empty(open.Except(OpenEndpoints.Patterns));
        foreach (var endpoint in endpoints.Where(e => !open.Contains(Pattern(e))))
        {
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), Address(endpoint));
                using var response = await stranger.SendAsync(request);
                Assert.True(response.StatusCode == HttpStatusCode.Unauthorized, $"{method} {Pattern(endpoint)}: {response.StatusCode}");
                Assert.Equal("sign_in_required", await CrmApp.CodeAsync(response));
            }
        }
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    public async Task A_page_of_another_site_that_points_to_this_machine_is_not_signed_in(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/me");
        request.Headers.Host = host;
        using var response = await app.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task An_unknown_employee_number_signs_nobody_in()
    {
        using var client = app.As("M-999");
        using var response = await client.GetAsync("/api/me");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_marketing_employee_sees_no_margin_and_enters_no_employees()
    {
        await AddEmployeeAsync("M-21", EmployeeRoles.Marketing);
        using var client = app.As("M-21");
        using var me = await client.GetAsync("/api/me");
        var employee = await CrmApp.ReadAsync<CurrentEmployee>(me);
        using var content = new StringContent("""{"lastName":"Neu"}""", null, "application/json");
        using var refused = await client.PostAsync("/api/employees", content);

        Assert.False(employee.SeesMargin);
        Assert.Equal(["marketing"], employee.Roles);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("forbidden", await CrmApp.CodeAsync(refused));
    }

    [Fact]
    public async Task An_employee_without_a_role_is_not_signed_in()
    {
        await AddEmployeeAsync("M-22", EmployeeRoles.None);
        using var client = app.As("M-22");
        using var response = await client.GetAsync("/api/me");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private Task AddEmployeeAsync(string number, EmployeeRoles roles) => app.SaveAsync(db =>
    {
        var employee = new Employee(number, app.Clock.GetUtcNow());
        employee.NamePerson("Max", "Muster");
        employee.Employ(isSalesperson: false, roles);
        db.Add(employee);
    });

    private static string Pattern(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    private static string Address(RouteEndpoint endpoint) => Pattern(endpoint)
        .Replace("{partyType}", "customer", StringComparison.Ordinal)
        .Replace(":int}", "}", StringComparison.Ordinal)
        .Replace("{id}", "1", StringComparison.Ordinal)
        .Replace("{partyId}", "1", StringComparison.Ordinal);
}
