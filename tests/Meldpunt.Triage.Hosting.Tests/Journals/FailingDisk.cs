namespace Meldpunt.Triage.Hosting.Tests.Journals;

/// <summary>What a disk does wrong, as a test sets it.</summary>
internal sealed class FailingDisk
{
    public long Room { get; set; } = long.MaxValue;

    public bool FlushFails { get; set; }

    public bool CutFails { get; set; }
}
