using CrmOffice.Api.Tests;

namespace CrmOffice.WordMerge.Tests.Support;

/// <summary>Templates of others with expected results: no part of the project; CRM_TEST_DATA or ../shared/data beside the checkout.</summary>
internal static class TestData
{
    public static string Letters { get; } =
        Path.GetFullPath(Path.Combine(Repository.Root, Environment.GetEnvironmentVariable("CRM_TEST_DATA") ?? "../shared/data", "letters"));

    public static bool Exists => Directory.Exists(Letters);

    public static string Missing => $"There is no {Letters}; CRM_TEST_DATA names the folder it is in.";
}
