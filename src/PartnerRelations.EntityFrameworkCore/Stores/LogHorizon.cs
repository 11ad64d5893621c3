namespace PartnerRelations.EntityFrameworkCore.Stores;

/// <summary>
/// How far a log may be read whose positions are drawn before their transactions end. A position is drawn only once its transaction has an
/// id. So whoever first sees which position was drawn last, and then takes a transaction id of its own, knows that every position so far
/// belongs to a transaction with a smaller id; once all of those have ended, nothing will appear there any more. One thread at a time.
/// </summary>
internal sealed class LogHorizon
{
    private readonly List<(long Position, long Transaction)> _marks = [];
    private long _settled;

    /// <summary>The last position for which a transaction id was taken; a later one needs a new id.</summary>
    public long Marked => _marks.Count == 0 ? _settled : _marks[^1].Position;

    /// <summary>Takes in what was seen and answers the last position at or before which nothing will appear any more.</summary>
    /// <param name="position">The position drawn last.</param>
    /// <param name="transaction">An id that was taken after that; null where none was needed.</param>
    /// <param name="oldestRunning">Every transaction with a smaller id has ended.</param>
    public long Advance(long position, long? transaction, long oldestRunning)
    {
        // A database that was set back to an earlier state draws the same positions again.
        if (position < Marked)
        {
            _marks.Clear();
            _settled = 0;
        }

        if (transaction is { } id) _marks.Add((position, id));
        var ended = _marks.FindLastIndex(mark => mark.Transaction <= oldestRunning);
        if (ended >= 0)
        {
            _settled = _marks[ended].Position;
            _marks.RemoveRange(0, ended + 1);
        }

        return _settled;
    }
}
