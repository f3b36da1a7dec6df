using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.Tool;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Harness.Write;

/// <summary>
/// The files of <c>samples/PolicySuite</c> that are made from others: phrases are those of the shipped policy, the schemas have the words
/// of the current version, what may change is what does, and the script is that of the action for pull requests.
/// </summary>
internal static class SuiteFiles
{
    private const string Phrases = "phrase.";
    private static readonly string[] Versions = ["live", "current"];

    public static string Folder { get; } = Clone.PathOf("samples", "PolicySuite");

    /// <summary>Each file with what it should hold, by its path from the root of the repository.</summary>
    /// <param name="shipped">The shipped policy.</param>
    public static async Task<IReadOnlyList<(string File, byte[] Content)>> AllAsync(TriagePolicy shipped)
    {
        TriagePolicy[] policies = [.. Versions.Select(version => WithShippedPhrases(PolicyDocument.Read(File.ReadAllBytes(PathOf("policy", $"{version}.json"))).PolicyOrThrow(), shipped))];
        byte[][] documents = [.. policies.Select(PolicyDocument.Write)];
        return
        [
            .. Versions.Zip(documents).Select(one => (Kept("policy", $"{one.First}.json"), one.Second)),
            (Kept("policy.schema.json"), PolicySchema.Write(policies[1])),
            (Kept("scenarios.schema.json"), ScenarioSchema.Write(policies[1])),
            (Kept("allowed.json"), await DifferenceAsync(documents)),
            (Kept("policy-check.sh"), await File.ReadAllBytesAsync(Clone.PathOf(".github", "actions", "policy", "policy-check.sh"))),
        ];
    }

    private static TriagePolicy WithShippedPhrases(TriagePolicy policy, TriagePolicy shipped) => policy with
    {
        Texts = new(policy.Texts.Languages.Select(language => language with { Entries = Entries(policy, language, shipped).ToValueList() }).ToValueList()),
    };

    private static IEnumerable<TextEntry> Entries(TriagePolicy policy, LanguageTexts language, TriagePolicy shipped)
    {
        Dictionary<string, string> own = ByKey(language);
        Dictionary<string, string> phrases = ByKey(shipped.Texts.Languages.Single(one => one.Language == language.Language));
        return TextKeys.RequiredBy(policy).Select(key => new TextEntry(key, (key.StartsWith(Phrases, StringComparison.Ordinal) ? phrases : own)[key]));
    }

    private static Dictionary<string, string> ByKey(LanguageTexts language) => language.Entries.ToDictionary(entry => entry.Key, entry => entry.Text, StringComparer.Ordinal);

    // As the command writes it, for the texts as they should be.
    private static async Task<byte[]> DifferenceAsync(byte[][] documents)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("meldpunt");
        try
        {
            string[] files = [.. Versions.Select(version => Path.Combine(folder.FullName, $"{version}.json"))];
            foreach ((string file, byte[] document) in files.Zip(documents)) await File.WriteAllBytesAsync(file, document);
            using MemoryStream output = new();
            await using StringWriter error = new();
            int code = await ToolHost.RunAsync(["diff", .. files, "--output", "json"], new ToolConsole(Stream.Null, output, error));
            return code == ExitCode.Found ? output.ToArray() : throw new InvalidOperationException($"The versions of the sample do not differ, or cannot be compared: {error}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string PathOf(params string[] parts) => Path.Combine([Folder, .. parts]);

    private static string Kept(params string[] parts) => Path.Combine(["samples", "PolicySuite", .. parts]);
}
