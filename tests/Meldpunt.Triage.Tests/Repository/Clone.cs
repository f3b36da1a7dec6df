namespace Meldpunt.Triage.Tests.Repository;

/// <summary>
/// The clone that the tests run from. It is found upwards from the running tests: a path from the compiler is
/// replaced in a CI build.
/// </summary>
internal static class Clone
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Meldpunt.Triage.sln"))) at = at.Parent;
        return at?.FullName ?? throw new InvalidOperationException("The tests must run from within a clone of the repository.");
    }
}
