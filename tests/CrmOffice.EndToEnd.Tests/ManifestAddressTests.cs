using System.Buffers.Binary;
using System.Net;
using CrmOffice.Api.Tests.Manifests;

namespace CrmOffice.EndToEnd.Tests;

/// <summary>What the manifests promise to Office is really served.</summary>
public sealed class ManifestAddressTests(PlaygroundApp app) : IDisposable
{
    private readonly WrittenManifests manifests = new("https://crm.firma.example");

    [Fact]
    public async Task Every_page_and_picture_of_the_manifests_is_served()
    {
        foreach (var address in manifests.Addresses().Select(a => new Uri(a)))
        {
            using var response = await app.Http.GetAsync(address.PathAndQuery);

            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address}: {response.StatusCode}");
            Assert.Equal(Path.GetExtension(address.AbsolutePath) == ".png" ? "image/png" : "text/html", response.Content.Headers.ContentType?.MediaType);
            if (address.Fragment.Length > 0)
            {
                Assert.Contains($"id=\"{address.Fragment[1..]}\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Every_icon_has_the_pixels_of_its_place_and_may_be_cached()
    {
        var icons = manifests.Icons().Distinct().ToList();
        Assert.Equal([16, 20, 24, 32, 40, 48, 64, 80, 128], icons.Select(i => i.Pixels).Distinct().Order());
        foreach (var (address, pixels) in icons)
        {
            using var response = await app.Http.GetAsync(new Uri(address).AbsolutePath);
            var header = (await response.Content.ReadAsByteArrayAsync()).AsMemory(16, 8);

            Assert.Equal((pixels, pixels), (BinaryPrimitives.ReadInt32BigEndian(header.Span), BinaryPrimitives.ReadInt32BigEndian(header.Span[4..])));
            Assert.Equal(TimeSpan.FromDays(1), response.Headers.CacheControl?.MaxAge);
            Assert.False(response.Headers.CacheControl is { NoCache: true } or { NoStore: true });
        }
    }

    public void Dispose() => manifests.Dispose();
}
