using System.Text;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Hosting.Tests;

/// <summary>A folder for the files of one test.</summary>
internal sealed class TestFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("meldpunt-hosting-");

    public string this[string file] => Path.Combine(_folder.FullName, file);

    /// <summary>The shipped policy as another version, in which drawings go another way whatever else is said.</summary>
    public static TriagePolicy Version(string version, string routeOfDrawings = "out-of-scope")
    {
        TriagePolicy shipped = ShippedPolicy.Read();
        Rule drawing = shipped.Rules.Single(rule => rule.Id == "drawing");
        return shipped with
        {
            Version = version,
            Groups = [new("first", [drawing with { Route = routeOfDrawings }]), .. shipped.Groups.Select(group => group with { Rules = [.. group.Rules.Where(rule => rule != drawing)] })],
            Guarantees = [],
        };
    }

    public string Write(string file, TriagePolicy policy) => Write(file, Encoding.UTF8.GetString(PolicyDocument.Write(policy)));

    public string Write(string file, string content)
    {
        File.WriteAllText(this[file], content);
        return this[file];
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
