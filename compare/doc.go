// Package compare is the engine: it lines up source-tagged figures, judges every
// pair of them and says why.
package compare
