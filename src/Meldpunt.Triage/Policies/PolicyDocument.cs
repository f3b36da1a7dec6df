using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Meldpunt.Triage.Policies;

/// <summary>The file form of a policy: JSON in UTF-8. What is written, read and written again is the same, byte for byte.</summary>
public static class PolicyDocument
{
    /// <summary>Reads a policy. What is wrong with the document is a result, never an exception.</summary>
    /// <param name="utf8">The document.</param>
    public static PolicyReading Read(ReadOnlySpan<byte> utf8)
    {
        FaultList faults = new();
        LocatedJson tree = LocatedJson.Read(utf8, faults);
        if (tree.Root is not { } root) return new() { Faults = faults.ToValueList() };
        TriagePolicy policy = new PolicyReader(faults).Read(root);

        // Of a document with more faults than are kept nobody can tell which words they hide.
        if (!faults.IsFull && !faults.Kept.Any(fault => HidesWords(fault.Path)))
        {
            HashSet<string> told = [.. faults.Kept.Select(fault => fault.Path)];
            FaultList words = PolicyValidator.Find(policy);
            foreach (Fault fault in words.Kept.Where(fault => !IsTold(fault.Path, told))) faults.Add(tree.Locate(fault));
            faults.AddUnkept(words);
        }

        if (faults.Count == 0) return new() { Policy = policy, Draft = policy, Tree = tree };
        return new() { Draft = policy, Faults = faults.InOrder(), Tree = tree };
    }

    /// <summary>Reads the policy of a file. Nothing else in the library opens one.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="PolicyException">The document has faults; the message names the file and all of them, with their lines.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static TriagePolicy Load(string path)
    {
        PolicyReading reading = Read(File.ReadAllBytes(path));
        return reading.Policy ?? throw new PolicyException($"The policy document '{Messages.Shown(Path.GetFileName(path))}' cannot be used:", reading.Faults);
    }

    /// <summary>Writes a policy as a file: UTF-8, two spaces, what fits on a line on one line, a line end at the end.</summary>
    /// <param name="policy">The policy.</param>
    public static byte[] Write(TriagePolicy policy) => Write(policy, JsonLayout.ForFiles);

    /// <summary>
    /// The form that is hashed: sorted by name, without white space (RFC 8785), and without the reference to a schema, which is for
    /// editors and says nothing of the policy.
    /// </summary>
    /// <param name="policy">The policy.</param>
    public static byte[] Canonical(TriagePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Write(policy with { Schema = null }, JsonLayout.Canonical);
    }

    // Where the facts or the routes themselves could not be read, every word about them would look wrong.
    private static bool HidesWords(string path) =>
        path is "$" or "$.doubt" || path.StartsWith("$.routes", StringComparison.Ordinal) || path.Contains("Facts", StringComparison.Ordinal);

    // What could not be read, or is a duplicate, needs no second fault about its words.
    private static bool IsTold(string faultPath, HashSet<string> told)
    {
        string path = faultPath;
        while (path.Length > 1 && !told.Contains(path)) path = path[..Math.Max(1, path.LastIndexOfAny(['.', '[']))];
        return path.Length > 1 || (GuaranteeOf(faultPath) is { } guarantee && told.Contains($"{guarantee}.kind"));
    }

    // What a guarantee must say depends on its kind.
    private static string? GuaranteeOf(string path) =>
        path.StartsWith("$.guarantees[", StringComparison.Ordinal) && path.IndexOf(']', StringComparison.Ordinal) is > 0 and var end ? path[..(end + 1)] : null;

    private static byte[] Write(TriagePolicy policy, Func<JsonElement, byte[]> layout)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            new PolicyWriter(json).Write(policy);
        }

        using JsonDocument document = JsonDocument.Parse(buffer.WrittenMemory);
        return layout(document.RootElement);
    }
}

/// <summary>What came of reading a policy document: the policy, or everything that is wrong with it.</summary>
public sealed record PolicyReading
{
    /// <summary>The policy; null when there are faults.</summary>
    public TriagePolicy? Policy { get; init; }

    /// <summary>
    /// What could be read, for editors: the policy, or as much of it as a document with faults says. What could not be read is not in it, and
    /// no engine is made of it as long as there are faults. Null when the document is no JSON.
    /// </summary>
    public TriagePolicy? Draft { get; init; }

    /// <summary>
    /// What is wrong, in the order of the document: all of it, or the first 20 faults and one that counts the others. Empty when the policy
    /// could be read.
    /// </summary>
    public ValueList<Fault> Faults { get; init; }

    internal LocatedJson? Tree { get; init; }

    /// <summary>A fault or finding with the line and column of its path, or of the nearest place around it.</summary>
    /// <param name="fault">The fault.</param>
    public Fault Locate(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return Tree?.Locate(fault) ?? fault;
    }

    /// <summary>The policy.</summary>
    /// <exception cref="PolicyException">There are faults; the message names them.</exception>
    public TriagePolicy PolicyOrThrow() => Policy ?? throw new PolicyException("The policy document cannot be used:", Faults);
}

/// <summary>The fingerprint of a policy.</summary>
public static class PolicyHash
{
    /// <summary>The SHA-256 of the canonical document, in lower-case hexadecimal: documents that differ in layout or in <c>$schema</c> alone have the same.</summary>
    /// <param name="policy">The policy.</param>
    public static string Compute(TriagePolicy policy) =>
        string.Concat(SHA256.HashData(PolicyDocument.Canonical(policy)).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
}

/// <summary>What came of reading a document: what it says, or everything that is wrong with it.</summary>
/// <typeparam name="T">What it says.</typeparam>
public sealed record DocumentReading<T>
    where T : class
{
    /// <summary>What the document says; null when there are faults.</summary>
    public T? Content { get; init; }

    /// <summary>What is wrong, in the order of the document.</summary>
    public ValueList<Fault> Faults { get; init; }

    internal LocatedJson? Tree { get; init; }

    /// <summary>A fault with the line and column of its path, or of the nearest place around it.</summary>
    /// <param name="fault">The fault.</param>
    public Fault Locate(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return Tree?.Locate(fault) ?? fault;
    }
}
