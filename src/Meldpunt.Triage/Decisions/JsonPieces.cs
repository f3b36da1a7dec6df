using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Meldpunt.Triage;

/// <summary>Puts pieces of JSON that were encoded before one behind the other. What was added is in the output after <see cref="Flush"/>.</summary>
internal ref struct JsonPieces(IBufferWriter<byte> output)
{
    private const int Room = 4096;
    private const int BytesOfCharacter = 3;
    private const int DigitsOfNumber = 20;

    private Span<byte> _room = output.GetSpan(Room);
    private int _filled;

    public void Add(ReadOnlySpan<byte> piece)
    {
        Expect(piece.Length);
        piece.CopyTo(_room[_filled..]);
        _filled += piece.Length;
    }

    public void Add(byte mark)
    {
        Expect(1);
        _room[_filled++] = mark;
    }

    public void Add(long number)
    {
        Expect(DigitsOfNumber);
        Utf8Formatter.TryFormat(number, _room[_filled..], out int written);
        _filled += written;
    }

    /// <summary>Adds a text as JSON has it.</summary>
    public void AddText(string text)
    {
        Expect(text.Length * BytesOfCharacter + 2);
        int length = Encoding.UTF8.GetBytes(text, _room[(_filled + 1)..]);
        bool isPlain = !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && JsonString.IsPlain(_room.Slice(_filled + 1, length));
        if (isPlain)
        {
            _room[_filled] = _room[_filled + length + 1] = (byte)'"';
            _filled += length + 2;
        }
        else
        {
            Add(JsonFragmentCache.Make(json => json.WriteStringValue(text)));
        }
    }

    /// <summary>Adds an array of texts.</summary>
    public void AddTexts(ReadOnlySpan<string> texts)
    {
        Add((byte)'[');
        for (int i = 0; i < texts.Length; i++)
        {
            if (i > 0) Add((byte)',');
            AddText(texts[i]);
        }

        Add((byte)']');
    }

    /// <summary>Hands what was added to the output.</summary>
    public void Flush()
    {
        output.Advance(_filled);
        _room = [];
        _filled = 0;
    }

    private void Expect(int more)
    {
        if (more > _room.Length - _filled) MakeRoom(more);
    }

    private void MakeRoom(int more)
    {
        output.Advance(_filled);
        _room = output.GetSpan(Math.Max(more, Room));
        _filled = 0;
    }
}

/// <summary>Adds pieces of something.</summary>
internal delegate void WritePieces<TWhole>(ref JsonPieces json, TWhole of);
