using System.Text;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Harness.Write;

/// <summary>Writes files of the repository that are made from others, and counts those that changed.</summary>
internal sealed class KeptFiles
{
    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);

    public int Changed { get; private set; }

    public void Write(string file, string content) => Write(file, Plain.GetBytes(content));

    /// <param name="file">Its path from the root of the repository.</param>
    /// <param name="content">What it should hold.</param>
    public void Write(string file, byte[] content)
    {
        string path = Path.Combine(Clone.Root, file);
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(content)) return;
        File.WriteAllBytes(path, content);
        Console.WriteLine($"wrote {file}");
        Changed++;
    }
}
