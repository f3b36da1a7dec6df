namespace Meldpunt.Triage.Tool.Terminals;

/// <summary>The output pipe was closed.</summary>
internal sealed class OutputClosedException : Exception
{
    public OutputClosedException() { }

    public OutputClosedException(string message) : base(message) { }

    public OutputClosedException(string message, Exception innerException) : base(message, innerException) { }
}
