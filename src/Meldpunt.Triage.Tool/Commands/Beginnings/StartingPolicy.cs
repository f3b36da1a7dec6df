using System.Reflection;
using System.Text;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tool.Commands.Diff;
using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Outputs;

namespace Meldpunt.Triage.Tool.Commands.Beginnings;

/// <summary>
/// What a policy begins with: the files of <c>samples/PolicySuite</c>, which this assembly carries, with another id. Nothing is live yet,
/// so that both versions are the first.
/// </summary>
internal static class StartingPolicy
{
    private const string Folder = "PolicySuite/";
    private const string Current = "policy/current.json";

    /// <summary>All files, in the order of their names.</summary>
    /// <param name="id">The policy's id.</param>
    public static IReadOnlyList<NewFile> Files(string id)
    {
        TriagePolicy policy = PolicyDocument.Read(Carried(Current)).PolicyOrThrow() with { Id = id, Version = "1" };
        byte[] document = PolicyDocument.Write(policy);
        IEnumerable<NewFile> files =
        [
            .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(name => name[Folder.Length..])
                .Where(path => path != Current).Select(path => new NewFile(path, Carried(path))),
            new(Current, document),
            new("policy/live.json", document),
            new("policy.schema.json", PolicySchema.Write(policy)),
            new("scenarios.schema.json", ScenarioSchema.Write(policy)),
            new("allowed.json", Encoding.UTF8.GetBytes(DiffJson.Write(Unchanged(policy, document)))),
        ];
        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static PolicyDiff Unchanged(TriagePolicy policy, byte[] document)
    {
        PolicyInput input = new(Current, policy, PolicyDocument.Read(document)) { Document = document };
        return new(new(input, input), PolicyDifference.Between(policy, policy));
    }

    private static byte[] Carried(string path)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + path)!;
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
