using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies;

/// <summary>
/// The samples in <c>samples/policies</c>: two versions of the Dutch hotline's policy. They stay as they are when the shipped policy changes,
/// so that what a test states of them, numbers and words, stays true.
/// </summary>
internal static class Hotline
{
    public static string EarlierFile { get; } = Clone.PathOf("samples", "policies", "earlier.json");

    public static string LaterFile { get; } = Clone.PathOf("samples", "policies", "later.json");

    public static TriagePolicy Earlier => Read(EarlierFile);

    /// <summary>The later version's document.</summary>
    public static byte[] Document() => File.ReadAllBytes(LaterFile);

    /// <summary>The later version.</summary>
    public static TriagePolicy Read() => Read(LaterFile);

    private static TriagePolicy Read(string file) => PolicyDocument.Read(File.ReadAllBytes(file)).PolicyOrThrow();
}
