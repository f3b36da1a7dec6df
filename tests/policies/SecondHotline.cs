using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies;

/// <summary>The sample <c>samples/SecondHotline</c>: another hotline's policy, in English, French and Arabic.</summary>
internal static class SecondHotline
{
    public static string Folder { get; } = Clone.PathOf("samples", "SecondHotline");

    public static TriagePolicy Policy => Read("policy.json");

    public static TriagePolicy Earlier => Read("earlier.json");

    private static TriagePolicy Read(string file) => PolicyDocument.Read(File.ReadAllBytes(Path.Combine(Folder, file))).PolicyOrThrow();
}
