using System.Buffers;
using System.Reflection;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Evaluation;

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

/// <summary>What compiling a policy makes, as bytes that a program keeps so that it need not compile when it starts.</summary>
internal static class CompiledTables
{
    /// <summary>Which build of the library this is: only the same one reads the bytes that it wrote, whatever their layout became.</summary>
    public static string Build =>
        typeof(CompiledTables).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    /// <summary>The bytes of a policy, which name it.</summary>
    /// <param name="compiled">The policy.</param>
    /// <param name="build">The build to name before them; null for those that the library keeps of the shipped policy.</param>
    public static byte[] Write(CompiledPolicy compiled, string? build = null)
    {
        ArrayBufferWriter<byte> image = new();
        TablesWriter tables = new(image);
        if (build is not null) tables.Write(build);
        tables.Write(compiled.Policy.Id);
        tables.Write(compiled.Policy.Version);
        tables.Write(PolicyHash.Compute(compiled.Policy));
        compiled.Tables.Write(tables);
        return image.WrittenSpan.ToArray();
    }
}
