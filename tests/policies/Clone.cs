namespace Meldpunt.Triage.TestPolicies;

/// <summary>
/// The clone that this runs from. It is found upwards from the running program: a path from the compiler is replaced in a CI
/// build.
/// </summary>
internal static class Clone
{
    public static string Root { get; } = Find();

    /// <summary>The path of a file in it.</summary>
    /// <param name="parts">Its folders and its name.</param>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Meldpunt.Triage.sln"))) at = at.Parent;
        return at?.FullName ?? throw new InvalidOperationException("This must run from within a clone of the repository.");
    }
}
