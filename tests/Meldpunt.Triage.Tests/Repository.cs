namespace Meldpunt.Triage.Tests;

/// <summary>Finds the repository that the tests run in.</summary>
internal static class Repository
{
    /// <summary>Upwards from where the tests run, which is inside the clone: a CI build keeps no path of the compiler.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Meldpunt.Triage.sln"))) at = at.Parent;
        return at?.FullName ?? throw new InvalidOperationException("The tests run from within the repository.");
    }
}
