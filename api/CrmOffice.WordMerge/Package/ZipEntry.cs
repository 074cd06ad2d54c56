namespace CrmOffice.WordMerge.Package;

/// <summary>An entry of a zip file as it lies there, packed.</summary>
/// <param name="Method">0 stored, 8 deflated.</param>
/// <param name="Checksum">CRC-32 of the content.</param>
internal sealed record ZipEntry(string Name, ushort Method, uint Checksum, ReadOnlyMemory<byte> Packed, long Length);
