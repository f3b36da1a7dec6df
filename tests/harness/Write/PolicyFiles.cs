using System.Text.RegularExpressions;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Harness.Write;

/// <summary>Files that are made from the policy's document, as it stands in the source now: what this program was built with may be older.</summary>
internal sealed class PolicyFiles(KeptFiles files)
{
    private static readonly string Folder = Path.Combine("src", "Meldpunt.Triage", "Policies");
    private static readonly string Schema = Path.Combine(Folder, "meldpunt-kinderporno-nl.schema.json");
    private static readonly string Document = Path.Combine(Folder, "meldpunt-kinderporno-nl.json");
    private static readonly string OtherHotline = Path.Combine("samples", "SecondHotline");

    public TriagePolicy Policy { get; } = Read(Document);

    /// <summary>True when this program decides by the document, so that it can make outputs of the tool.</summary>
    public bool IsBuiltIn => TriageEngine.Default.Version.Sha256 == PolicyHash.Compute(Policy);

    /// <summary>The code that the library has of its policy.</summary>
    public void WriteTypes()
    {
        foreach ((string file, string content) in ShippedCode.Of(Policy)) files.Write(file, content);
    }

    /// <summary>The documents themselves, laid out as the library does.</summary>
    public void WriteLayout()
    {
        foreach (string document in new[] { Document, Path.Combine(OtherHotline, "policy.json"), Path.Combine(OtherHotline, "earlier.json") }) files.Write(document, PolicyDocument.Write(Read(document)));
    }

    public void WriteSchemas()
    {
        files.Write(Schema, PolicySchema.Write(Policy));
        files.Write(Path.Combine(OtherHotline, "policy.schema.json"), PolicySchema.Write(SecondHotline.Policy));
    }

    /// <summary>The pages for people that can name the policy's version and hash.</summary>
    public static IEnumerable<string> Pages =>
        [Clone.PathOf("README.md"), .. Directory.GetFiles(Clone.PathOf("docs"), "*.md"), .. Directory.GetDirectories(Clone.PathOf("samples")).Select(sample => Path.Combine(sample, "README.md")).Where(File.Exists)];

    /// <summary>Pages name the policy's version and hash: those with which what it decides was last written.</summary>
    public void WriteNames()
    {
        string kept = Path.Combine(ReleasedFiles.FolderOf(Versions.Present), ReleasedFiles.Policy);
        TriagePolicy old = File.Exists(Clone.PathOf(kept)) ? Read(kept) : TriageEngine.Default.Policy;
        (string Old, string New)[] names = [(old.Version, Policy.Version), (PolicyHash.Compute(old), PolicyHash.Compute(Policy))];
        foreach (string file in Pages.Order(StringComparer.Ordinal))
        {
            files.Write(Path.GetRelativePath(Clone.Root, file), names.Aggregate(File.ReadAllText(file), (text, name) => Replaced(text, name.Old, name.New)));
        }
    }

    private static TriagePolicy Read(string file)
    {
        PolicyReading reading = PolicyDocument.Read(File.ReadAllBytes(Path.Combine(Clone.Root, file)));
        return reading.Policy ?? throw new InvalidDataException(string.Join('\n', reading.Faults.Select(fault => $"{file}{fault}")));
    }

    // As a word of its own: 2026.1 does not stand in 2026.11.
    private static string Replaced(string text, string old, string by) => Regex.Replace(text, $@"(?<![\w.]){Regex.Escape(old)}(?!\.?\w)", _ => by);
}
