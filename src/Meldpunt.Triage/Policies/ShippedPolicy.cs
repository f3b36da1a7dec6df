using System.Reflection;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Policies;

/// <summary>The policy of the Dutch hotline, which the package carries as a document.</summary>
public static class ShippedPolicy
{
    private const string Resource = "Meldpunt.Triage.Policies.meldpunt-kinderporno-nl";

    /// <summary>The document, as it is kept in the source.</summary>
    public static byte[] Document() => Read(".json");

    /// <summary>The policy, read from the document.</summary>
    public static TriagePolicy Read() => PolicyDocument.Read(Document()).PolicyOrThrow();

    /// <summary>What compiling the document makes, kept beside it so that a process need not do it; a test holds that they agree.</summary>
    internal static byte[] Tables() => Read(".tables");

    private static byte[] Read(string extension)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource + extension)!;
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
