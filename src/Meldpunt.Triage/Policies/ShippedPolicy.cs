using System.Reflection;

namespace Meldpunt.Triage.Policies;

/// <summary>The policy of the Dutch hotline, which the package carries as a document.</summary>
public static class ShippedPolicy
{
    private const string Resource = "Meldpunt.Triage.Policies.meldpunt-kinderporno-nl.json";

    /// <summary>The document, as it is kept in the source.</summary>
    public static byte[] Document()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!;
        byte[] document = new byte[stream.Length];
        stream.ReadExactly(document);
        return document;
    }

    /// <summary>The policy, read from the document.</summary>
    public static TriagePolicy Read() => PolicyDocument.Read(Document()).PolicyOrThrow();
}
