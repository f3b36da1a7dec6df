namespace Meldpunt.Triage.Benchmarks.Results;

/// <summary>Finds the repository that this program was built in.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Meldpunt.Triage.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("This program stands outside of its repository.");
    }
}
