using System.Security.Cryptography;
using Meldpunt.Triage.Hosting.Journals.Files;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Hosting;

/// <summary>A document that is checked regularly for changes. The engine of its last good content stays.</summary>
/// <param name="file">The file.</param>
/// <param name="nodeBudget">How many nodes a decision diagram of its policy may take.</param>
/// <param name="read">Begins the readings of a file, given its full path.</param>
internal sealed class WatchedFile(string file, int nodeBudget, Func<string, PatientReading> read)
{
    private const long MostBytes = 16 << 20;

    private readonly PatientReading _reading = read(System.IO.Path.GetFullPath(file));
    private byte[] _seen = [];

    // Found once: another current directory does not make it another file.
    public string Path { get; } = System.IO.Path.GetFullPath(file);

    /// <summary>The engine of the last content that was good; null when none ever was.</summary>
    public TriageEngine? Engine { get; private set; }

    /// <summary>The engine of new content that is good in itself, until it is accepted; null when there is none.</summary>
    public TriageEngine? Candidate { get; private set; }

    /// <summary>Why the present content is not used; null when it is.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Takes the new content.</summary>
    public void Accept() => (Engine, Candidate, Failure) = (Candidate ?? Engine, null, null);

    /// <summary>Refuses the new content, for now.</summary>
    /// <returns>True when it was not refused for the same reason before.</returns>
    public bool Refuse(PolicyException failure)
    {
        bool isNew = Failure?.Message != failure.Message;
        Failure = failure;
        return isNew;
    }

    /// <summary>Begins to read the file.</summary>
    public void Begin() => _reading.Begin();

    /// <summary>Proves what the file says when it has changed. Good content of a file that had some is a <see cref="Candidate"/> first.</summary>
    /// <param name="wait">For how long to wait for its content; when that has not come, the next look takes it.</param>
    /// <returns>True when it had changed, for the better or the worse, unless it is a candidate now.</returns>
    public bool Look(TimeSpan wait)
    {
        try
        {
            return _reading.Take(wait) is { } content && Look(content);
        }
#pragma warning disable CA1031 // Whatever is wrong with one file, the others are read, and the version in force stays in force.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            bool isNew = Failure?.Message != failure.Message;
            (Failure, Candidate, _seen) = (failure, null, []);
            return isNew;
        }
    }

    private bool Look(byte[] content)
    {
        byte[] hash = SHA256.HashData(content);
        if (hash.AsSpan().SequenceEqual(_seen)) return false;
        (_seen, Candidate) = (hash, null);
        try
        {
            TriagePolicy policy = PolicyDocument.Read(content).PolicyOrThrow();
            if (Engine is { } known && known.Policy.Id != policy.Id) throw OtherPolicy(known.Policy, policy);
            if (Engine is not null && Engine.Policy != policy)
            {
                Candidate = TriageEngine.Create(policy, nodeBudget);
                return false;
            }

            Engine ??= TriageEngine.Create(policy, nodeBudget);
            Failure = null;
        }
        catch (PolicyException failure)
        {
            Failure = failure;
        }

        return true;
    }

    private static PolicyException OtherPolicy(TriagePolicy known, TriagePolicy found) => new(
        "The file has a different policy than before.",
        [new() { Path = "$.id", Message = $"expected '{known.Id}', as when the host started, not '{found.Id}'" }]);

    /// <summary>Reads a document whole. Others may be writing it; half a document is refused, and read again when it is whole.</summary>
    /// <exception cref="IOException">It is no file, or far too large.</exception>
    public static byte[] ReadAll(string path)
    {
        if (Directory.Exists(path)) throw new IOException($"'{path}' is a folder; expected a policy document.");
        if (RegularFile.Length(path) == 0) throw new IOException($"'{path}' is empty, or no file but a pipe or a device; expected a policy document.");
        using FileStream content = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (content.Length > MostBytes) throw new IOException($"'{path}' has {content.Length} bytes; a policy document can have at most {MostBytes}.");
        byte[] read = new byte[content.Length];
        return read[..content.ReadAtLeast(read, read.Length, throwOnEndOfStream: false)];
    }
}
