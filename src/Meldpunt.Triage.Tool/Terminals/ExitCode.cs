namespace Meldpunt.Triage.Tool.Terminals;

/// <summary>The exit codes of the process: those of the wire format, and those usual for Unix tools.</summary>
internal static class ExitCode
{
    /// <summary>All went well: every line was decided, there is no error, the versions or the records are decided the same.</summary>
    public const int Decided = 0;

    /// <summary>The policy has an error, or the versions differ, or records are decided otherwise than before.</summary>
    public const int Found = 1;

    /// <summary>Some lines were not decided; each has an error in its place.</summary>
    public const int SomeNotDecided = 2;

    /// <summary>Wrong usage of the command line (EX_USAGE).</summary>
    public const int Usage = 64;

    /// <summary>The policy cannot be used (EX_DATAERR).</summary>
    public const int Policy = 65;

    /// <summary>A file cannot be read (EX_NOINPUT).</summary>
    public const int Unreadable = 66;

    /// <summary>The output cannot be written (EX_IOERR).</summary>
    public const int OutputFailed = 74;

    /// <summary>The terminal was closed, as a shell reports it for SIGHUP.</summary>
    public const int HungUp = 129;

    /// <summary>Stopped by Ctrl+C, as a shell reports it for SIGINT, or by whoever called the tool within a process.</summary>
    public const int Stopped = 130;

    /// <summary>The output pipe was closed, as a shell reports it for SIGPIPE.</summary>
    public const int OutputClosed = 141;

    /// <summary>Stopped by SIGTERM, as a shell reports it.</summary>
    public const int Terminated = 143;
}
