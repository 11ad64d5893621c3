using System.Text;

namespace PartnerRelations.Walkthrough.Reading;

/// <summary>Turns offsets of bytes into lines and columns of characters.</summary>
internal sealed class FileLines
{
    private readonly byte[] _bytes;
    private readonly List<int> _starts = [0];

    public FileLines(byte[] bytes)
    {
        _bytes = bytes;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == (byte)'\n') _starts.Add(i + 1);
        }
    }

    public FilePlace Place(string path, long offset)
    {
        var index = _starts.BinarySearch((int)offset);
        return PlaceInLine(path, index >= 0 ? index : ~index - 1, offset);
    }

    /// <summary>The place that a reader's exception names: both numbers count from 0, the second one bytes.</summary>
    public FilePlace Place(string path, long line, long byteInLine)
    {
        var index = (int)Math.Min(line, _starts.Count - 1);
        return PlaceInLine(path, index, _starts[index] + byteInLine);
    }

    private FilePlace PlaceInLine(string path, int line, long offset)
    {
        var start = _starts[line];
        var end = (int)Math.Clamp(offset, start, _bytes.Length);
        return new FilePlace(path, line + 1, Encoding.UTF8.GetCharCount(_bytes, start, end - start) + 1);
    }
}
