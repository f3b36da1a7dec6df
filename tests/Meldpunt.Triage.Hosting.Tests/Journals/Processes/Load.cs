using System.Diagnostics;

namespace Meldpunt.Triage.Hosting.Tests.Journals.Processes;

/// <summary>Keeps every core and the disk of a folder for temporary files busy, as a build beside the tests does.</summary>
internal sealed class Load : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly List<Process> _processes;

    public Load() => _processes =
    [
        .. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Shell("while :; do :; done")),
        Shell($"while :; do dd if=/dev/zero of={_folder["ballast"]} bs=1M count=64 conv=fsync 2>/dev/null; done"),
    ];

    public void Dispose()
    {
        foreach (Process process in _processes)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
        }

        _folder.Dispose();
    }

    private static Process Shell(string command) => Process.Start("sh", ["-c", command]);
}
